import { PDFDocument, PDFHexString, PDFName, type PDFRef, PrintScaling } from 'pdf-lib';
import type { Canvas, FaceName } from './canvas';
import { embedFace, stream } from './embed';
import { Face } from './face';
import { a4 } from './units';

/** The bytes of `public/fonts`, `sans.ttf` and so on. */
export type FontBytes = Record<FaceName, Uint8Array>;

const fontNames: Record<FaceName, string> = {
  sans: 'DejaVuSans',
  bold: 'DejaVuSans-Bold',
  mono: 'DejaVuSansMono',
};

interface Options {
  /** Readers show it in place of the file's name. It never has a person's name. */
  title: string;
  fonts: FontBytes;
  date: Date;
  /** Asks readers to print at 100 %, whatever the printer's margins: labels and slips must have their size. */
  actualSize?: boolean;
}

/** A PDF document of A4 pages, to which pages are added until it is saved. */
export class Book {
  readonly faces: Record<FaceName, Face>;
  readonly #document: PDFDocument;
  readonly #fonts: Record<FaceName, PDFRef>;
  readonly #resources: PDFRef;
  readonly #bookmarks: { title: string; page: PDFRef }[] = [];

  static async create(options: Options): Promise<Book> {
    return new Book(await PDFDocument.create({ updateMetadata: false }), options);
  }

  private constructor(document: PDFDocument, { title, fonts, date, actualSize }: Options) {
    this.#document = document;
    document.setTitle(title, { showInWindowTitleBar: true });
    document.setLanguage('fr-FR');
    document.setCreator('Passerelle');
    document.setProducer('pdf-lib');
    document.setCreationDate(date);
    if (actualSize) document.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
    const { context } = document;
    this.faces = { sans: new Face(fonts.sans), bold: new Face(fonts.bold), mono: new Face(fonts.mono) };
    this.#fonts = { sans: context.nextRef(), bold: context.nextRef(), mono: context.nextRef() };
    this.#resources = context.register(context.obj({ Font: this.#fonts }));
  }

  get pageCount(): number {
    return this.#document.getPageCount();
  }

  /** Adds a page; with a bookmark to it, where one is given. */
  add(canvas: Canvas, bookmark?: string): void {
    const page = this.#document.addPage([a4.width, a4.height]);
    const { context } = this.#document;
    const content = stream(context, new TextEncoder().encode(canvas.toString()));
    page.node.set(PDFName.of('Contents'), context.register(content));
    page.node.set(PDFName.of('Resources'), this.#resources);
    if (bookmark !== undefined) this.#bookmarks.push({ title: bookmark, page: page.ref });
  }

  /** Characters that were drawn as �, because no font has them. */
  missing(): string[] {
    return [...new Set(Object.values(this.faces).flatMap((face) => [...face.missing]))];
  }

  async save(): Promise<Uint8Array> {
    const { context } = this.#document;
    for (const name of ['sans', 'bold', 'mono'] as const) {
      embedFace(context, this.faces[name], { ref: this.#fonts[name], name: fontNames[name] });
    }
    this.#addOutline();
    // Few ticks, because each return to the event loop takes 4 ms in a browser.
    return this.#document.save({ objectsPerTick: 500 });
  }

  /** ISO 32000-1, 12.3.3. */
  #addOutline(): void {
    if (this.#bookmarks.length < 2) return;
    const { context, catalog } = this.#document;
    const outline = context.nextRef();
    const refs = this.#bookmarks.map(() => context.nextRef());
    this.#bookmarks.forEach(({ title, page }, index) => {
      context.assign(
        refs[index] as PDFRef,
        context.obj({
          Title: PDFHexString.fromText(title),
          Parent: outline,
          Dest: [page, PDFName.of('Fit')],
          ...(refs[index - 1] && { Prev: refs[index - 1] }),
          ...(refs[index + 1] && { Next: refs[index + 1] }),
        }),
      );
    });
    context.assign(
      outline,
      context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: refs.length }),
    );
    catalog.set(PDFName.of('Outlines'), outline);
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  }
}
