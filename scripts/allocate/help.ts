export const USAGE = `Usage: npm run allocate -- PEOPLE [options]
       npm run allocate -- --matrix FILE [options]`;

export const HELP = `${USAGE}

Forms groups of people whose questions and projects meet, from a list of people (CSV or JSON),
or the groups with the largest sum of pairs, from a matrix of numbers.

Examples
  Groups of six from a sign-up export, shown on the screen:
    npm run allocate -- people.csv
  Groups of at most five, kept in a file that a spreadsheet opens:
    npm run allocate -- people.csv --size 5 --out groups.csv
  Tell what a column holds where the guess is wrong:
    npm run allocate -- people.csv --map "What do you expect?=question" --map "Team=organisation"
  Search and prove for a minute of processor time, and show how far from the best it can be at most:
    npm run allocate -- people.csv --seconds 60 --prove
  A benchmark instance:
    npm run allocate -- --matrix instance.txt --seconds 5 --prove --json

The list of people
  One row per person; commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252. Columns are guessed from their
  headers in French, German, Italian and English, and from what they hold; the guess is shown. Fields:
    id name email organisation role languages level question project projectDescription themes
  Question (up to three columns), themes and name may take several columns. People without an id get their row's number.

Options
  --size N             people per group, at most (2 to 50; default 6)
  --map COLUMN=FIELD   what a column holds; COLUMN is its header, a part of it, or its number; FIELD one of the
                       fields above, or "ignore". May be repeated
  --seed N             another seed gives another plan; the same seed, the same (default 1)
  --iterations N       how long to search, in trials; the same on every machine
  --seconds S          how long to search at most, in seconds of processor time
  --prove              prove how good any plan can be, which often finds a better one: by column generation with exact
                       pricing, for up to 600 people (a quick, loose bound beyond). A quarter of --seconds at most
                       goes to the search; without --seconds the proof takes a minute of processor time at most
  --out FILE           write the groups as CSV
  --json               print JSON instead of text
  --locale L           fr, de, it or en: the language of names and reasons (default: that of the questions)
  --matrix FILE        "n m ss 6 6 …" (people, groups, then smallest and largest size of each group), then one line
                       "i j value" per pair, counted from 0
  --help               this text

Results go to standard output, notes to standard error.
Exit status: 0 done; 1 done, but a rule could not hold or somebody has no group; 2 wrong use or unreadable file.
`;
