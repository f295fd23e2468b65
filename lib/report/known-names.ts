/** Element names of HTML. A page may choose any other name, which may contain anything. */
const elements =
  'html head title body main header footer nav section article aside div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd a b i u s em strong small sub sup code pre br hr wbr blockquote figure figcaption img picture svg canvas video audio iframe object table caption colgroup col thead tbody tfoot tr th td form fieldset legend label input button select datalist optgroup option textarea output progress meter details summary dialog menu center font slot';

const roles =
  'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo dialog document form grid gridcell group heading img link list listbox listitem log main menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader search searchbox separator slider status switch tab table tablist tabpanel textbox timer toolbar tooltip tree treeitem';

const inputTypes =
  'button checkbox color date datetime-local email file hidden image menu month number password radio range reset search submit tel text time url week';

const states =
  'true false mixed page step location date time menu listbox tree grid dialog inline list both none ascending descending other polite assertive off horizontal vertical';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const elementNames = set(elements);

/** Attributes whose value is one of a few words of HTML or ARIA. */
export const fixedValues: Readonly<Record<string, ReadonlySet<string>>> = {
  type: set(inputTypes),
  role: set(roles),
  method: set('get post dialog'),
  enctype: set('multipart/form-data application/x-www-form-urlencoded text/plain'),
  target: set('_self _blank _parent _top'),
  tabindex: set('-1 0'),
  lang: set('fr en'),
  color: set('red'),
  popover: set('auto manual'),
  contenteditable: set('true false'),
  draggable: set('true false'),
  ...Object.fromEntries(
    [
      'atomic',
      'autocomplete',
      'busy',
      'checked',
      'current',
      'disabled',
      'expanded',
      'haspopup',
      'hidden',
      'invalid',
      'live',
      'modal',
      'multiselectable',
      'orientation',
      'pressed',
      'readonly',
      'required',
      'selected',
      'sort',
    ].map((name) => [`aria-${name}`, set(states)]),
  ),
};

/** Attributes without a value. */
export const booleans = set(
  'checked selected disabled hidden multiple required readonly open webkitdirectory novalidate',
);

/** Attributes whose value is a text for people. */
export const texts = set('placeholder title alt aria-label label');

/** Attributes whose value is an element's id, or several. */
export const references = set(
  'id for form list aria-labelledby aria-describedby aria-controls aria-owns aria-activedescendant popovertarget headers',
);

/** Types of files in the attribute `accept`. */
export const fileTypes = set(
  '.csv .txt .xml .zip .xls .xlsx .ods .pdf .png .jpg .jpeg .gif text/csv text/plain text/xml application/csv application/xml application/zip application/x-zip-compressed application/vnd.ms-excel image/* image/png image/jpeg */* text/* application/*',
);
