/**
 * Loaded before a build by `npm run reproduce`: the clock of the process is some days ahead, as on a machine that builds
 * the same commit later. What a clock can change in the site is thus seen.
 */
const ahead = Number(process.env.DAYS_AHEAD ?? 0) * 86_400_000;
const RealDate = globalThis.Date;

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + ahead;
  }
};
