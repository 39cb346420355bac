/** What a spreadsheet would take for a formula, or for text that already has our mark. */
const READ_AS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Text that no spreadsheet runs: an apostrophe before whatever starts like a formula. `unguardFormula` takes it away. */
export function guardFormula(text: string): string {
	return READ_AS_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguardFormula(cell: string): string {
	return cell.startsWith("'") && READ_AS_FORMULA.test(cell) ? cell.slice(1) : cell;
}
