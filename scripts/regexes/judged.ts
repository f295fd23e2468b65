/** A regular expression that recheck does not call safe, and why it may stay. */
export interface Judgement {
  /** As `/source/flags`, or as the bundle has it where it is made at run time. */
  regex: string;
  reason: string;
}

/** write-excel-file reads nothing but its own output: our frame has no cell of a list (`xlsx/frame.ts`). */
const ownWorkbook = 'write-excel-file, on the empty workbook that it made itself';
/** Our documents have no forms: slips and class lists are drawn (`pdf/canvas.ts`). */
const ownForms = 'pdf-lib, on the appearance of form fields, which our documents do not have';

/** A person has read each of these. Remove a line when its regular expression is no longer in the bundles. */
export const judged: readonly Judgement[] = [
  {
    regex: '/session[^<.]{0,30}expir/i',
    reason: 'bounded: at most 37 signs are read again for each « session » of an HTML answer',
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands so in the bundle
    regex: 'new RegExp(`(?<![\\\\p{L}\\\\p{N}])(${alternatives.join("|")})(?![\\\\p{L}\\\\p{N}])`, "giu")',
    reason: 'our own wordings one after the other, without repetition: bounded by the longest of them',
  },
  {
    regex: 'new RegExp(P(t) + "([^]*?)" + P(t), "gm")',
    reason: 'Papa Parse, quote to quote, on the 10,000 signs of a header; linear but for the last lone quote',
  },
  { regex: 'new RegExp(P(z) + P(F), "g")', reason: 'Papa Parse: two quotes, a constant' },
  { regex: 'new RegExp(P(a), "g")', reason: 'Papa Parse, when it writes: one quote, a constant' },
  {
    regex: 'new RegExp("(" + newlineCharUnion + ")|((.*?)(" + breakRules + "))", "gm")',
    reason: 'pdf-lib, for texts that it breaks into lines; ours are broken by `pdf/fit.ts`',
  },
  {
    regex: String.raw`/^(data)?:?([\w\/\+]+)?;?(charset=[\w-]+|base64)?.*,/i`,
    reason: 'pdf-lib, on data addresses of PDFs and pictures; we give it bytes',
  },
  {
    regex: String.raw`/\/([^\0\t\n\f\r\ ]+)[\0\t\n\f\r\ ]*(\d*\.\d+|\d+)?[\0\t\n\f\r\ ]+Tf/`,
    reason: ownForms,
  },
  {
    regex: String.raw`/\/([^\0\t\n\f\r\ ]+)[\0\t\n\f\r\ ]+(\d*\.\d+|\d+)[\0\t\n\f\r\ ]+Tf/`,
    reason: ownForms,
  },
  {
    regex: String.raw`/(\d*\.\d+|\d+)[\0\t\n\f\r\ ]*(\d*\.\d+|\d+)?[\0\t\n\f\r\ ]*(\d*\.\d+|\d+)?[\0\t\n\f\r\ ]*(\d*\.\d+|\d+)?[\0\t\n\f\r\ ]+(g|rg|k)/`,
    reason: ownForms,
  },
  { regex: String.raw`/\s+([^\s=>]+)(?:="([^\s=>]+)")/g`, reason: ownWorkbook },
  { regex: String.raw`/.*\//`, reason: `${ownWorkbook}: a content type` },
  { regex: 'new RegExp(replacedSubstring, "g")', reason: `${ownWorkbook}; not reached where replaceAll is` },
  {
    regex: 'new RegExp(getOpeningTagRegExpPattern(tagName), stopAfterFirstMatch ? void 0 : "g")',
    reason: ownWorkbook,
  },
  { regex: 'new RegExp("<(/)?" + tagName + "(?:\\\\s+[^>]+|/)?>", "g")', reason: ownWorkbook },
  { regex: 'new RegExp(getOpeningTagRegExpPattern())', reason: ownWorkbook },
];
