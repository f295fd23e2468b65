// Puppeteer's own download needs internet access; scripts/browsers.mjs finds or installs browsers instead.
module.exports = { skipDownload: true };
