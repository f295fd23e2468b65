/** `text` without its accents, as older screens and keyboards write it; its capitals stay. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
