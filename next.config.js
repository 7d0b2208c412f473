import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: {
    // A browser gets sentences already parsed, and no parser.
    messages: {
      path: "./lib/i18n/messages",
      format: "json",
      locales: ["fr", "de", "it", "en"],
      precompile: true,
    },
  },
});

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The launcher type-checks in `npm test`; a build on a host's machine should not pay for it again.
  typescript: { ignoreBuildErrors: true },
  // Every reader gets the title with the page, not after it: screen readers, scripts off, and tests of both.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ["pg", "graphile-worker"],
};

export default withNextIntl(config);
