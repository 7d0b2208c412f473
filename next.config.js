import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The launcher type-checks in `npm test`; a build on a host's machine should not pay for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "graphile-worker"],
};

export default withNextIntl(config);
