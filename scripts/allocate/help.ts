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
  Rules: two people together, two apart, one at the first table; named by id or by name:
    npm run allocate -- people.csv --together "Ida,Ugo" --apart 3,8 --pin 5=1
  Three rounds in which nobody meets the same person twice, if that can be had, after a day last year:
    npm run allocate -- people.csv --rounds 3 --history last-year.json
  On the day, from those who came: as few people as possible change groups:
    npm run allocate -- present.csv --rebalance plan.json
  What a change by hand would do:
    npm run allocate -- people.csv --swaps Ida --swaps "group 2"
  Facilitators by language and themes:
    npm run allocate -- people.csv --facilitators facilitators.csv
  A benchmark instance:
    npm run allocate -- --matrix instance.txt --seconds 5 --prove --json

The list of people
  One row per person; commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252. Columns are guessed from their
  headers in French, German, Italian and English, and from what they hold; the guess is shown. Fields:
    id name email organisation role languages level question project projectDescription themes
  Question (up to three columns), themes and name may take several columns. In a list
  without ids, people get their row's number; some with and some without, or two the same, are refused.

Groups
  --size N             people per group, at most (2 to 50; default 6); sizes differ by at most one
  --min-size N         smallest and
  --max-size N         largest size, where sizes may differ by more
  --groups N           this many groups, instead of a size

What counts
  --preset NAME        balanced (default), close (the same questions) or mixed (people who would not have met)
  --weight NAME=W      the weight of one criterion: questions themes complement organisations levels notMet, or
                       answer:COLUMN; only proportions count. May be repeated
  --alike COLUMN       answers to this column are a criterion: people who answer alike sit together,
  --mixed COLUMN       or apart (numbers by distance, lists by overlap). May be repeated
  --term NAME=W        what a group as a whole costs: project=0.03 (nobody brings one), floor=0.1 (matches below the
                       threshold), threshold=T (default: the mean of all pairs), notAlone=W:KIND,KIND (being the
                       only one of a kind: organisations, levels or answer:COLUMN). May be repeated
  --history FILE       an earlier plan: people who shared a group count as met. May be repeated

Rules, which hold whatever the score; people by id or name, groups counted from 1
  --together A,B,…     in one group. May be repeated
  --apart A,B,…        no two of them in one group. May be repeated
  --pin PERSON=GROUP   in this group. May be repeated
  --any-language       groups need no language that all their members speak
  --rules FILE         all of these as JSON: {"together": [["1", "2"]], "apart": [["3", "8"]], "pins": {"5": 1},
                       "sharedLanguage": true}

More than one plan
  --rounds N           N plans in which pairs meet again as little as possible
  --rebalance FILE     start from this plan (from --json or --out) and move as few people as possible. Its JSON tells
                       the fewest moves possible, and null for bound and gap: a plan that stays near another does not
                       aim at the best score (a plan from scratch with --prove tells how far that is)
  --move-cost C        with --rebalance: a move must add C to the sum of all matches, instead of as few as possible
  --facilitators FILE  a list with id, name, languages, themes, capacity (groups they can lead; default 1), group
                       (numbers of groups that are theirs)

Changes by hand
  --swaps WHO          beside the plan, the best swaps of a person (id or name) or of a group ("group 2") that keep all
                       rules, each with its effect on the score; for a person also what the group gives them, by
                       criterion, and who close to them sits elsewhere, and why. May be repeated

The search
  --seed N             another seed gives another plan; the same seed, the same (default 1)
  --iterations N       how long to search, in trials; the same on every machine
  --seconds S          how long to search at most, in seconds of processor time; how many trials that makes depends on
                       the machine, so make such a plan again with the seed and the iterations that its JSON tells
  --prove              prove how good any plan can be, which often finds a better one: by column generation with exact
                       pricing, for up to 600 people (a quick, loose bound beyond). Less than half of --seconds
                       goes to the search; without --seconds the proof takes a minute of processor time at most
  --progress           tell how far search and proof are, even where standard error is no terminal

Files and form
  --map COLUMN=FIELD   what a column holds; COLUMN is its header, a part of it, or its number; FIELD one of the
                       fields above, or "ignore". May be repeated
  --out FILE           write the groups as CSV
  --json               print JSON instead of text
  --locale L           fr, de, it or en: the language of names and reasons (default: that of the questions)
  --matrix FILE        "n m ss 6 6 …" (people, groups, then smallest and largest size of each group), then one line
                       "i j value" per pair, counted from 0; UTF-8 or UTF-16. Pairs not told are 0; one told twice with
                       another value is refused
  --help               this text

Results go to standard output, notes to standard error. Standard output holds nothing that was measured: the same input,
seed and iterations print the same bytes; the time it took is told on standard error only.
Ctrl-C, or SIGTERM, ends the search with the best plan so far, printed in full, and status 130 ("interrupted": true in
JSON); once more, a second later or after, ends at once.
Exit status: 0 done; 1 unforeseen failure; 2 wrong use or unreadable file; 3 done, but a rule could not hold, or
somebody has no group, or a group no facilitator: the result says which.
`;
