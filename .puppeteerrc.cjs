// Puppeteer's own download needs internet access; scripts/browsers.ts finds or installs browsers instead.
module.exports = { skipDownload: true };
