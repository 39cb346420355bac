/**
 * What fills the place of a faulty or missing field, so that one fault does not hide the others: an edition with a misspelt status
 * keeps its controls. A site with stand-ins is only ever checked, because the fault behind each of them stops the build.
 */
export const UNREAD =
	'This could not be read; the text stands here so that the rest of the file can be checked.';
export const UNREAD_ADDRESS = 'https://unread.invalid/';
export const UNREAD_DAY = '1970-01-01';

/** `id` is the name of the framework's folder. */
export function standInFramework(id: string) {
	return { title: id, shortTitle: id.slice(0, 40), publisher: UNREAD, force: 'guidance', about: UNREAD };
}

export const STAND_IN_EDITION = {
	title: UNREAD,
	statement: UNREAD,
	published: UNREAD_DAY,
	url: UNREAD_ADDRESS,
	status: 'current',
	textPolicy: 'own-words',
	licence: UNREAD,
	counts: {},
	verified: UNREAD,
	checked: UNREAD_DAY,
	sources: [{ title: UNREAD }],
} as const;

/** An id that YAML took for a number is still that id. */
export function standInControl(row: unknown) {
	const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : undefined;
	const isNumber = typeof id === 'number';
	return { ...(isNumber && { id: String(id) }), kind: 'control' };
}

/** `id` is the name of the file without extension: `<from>--<to>.<source>`. */
export function standInCrosswalk(id: string) {
	const [, from = UNREAD, to = UNREAD] = /^(.+?)--(.+)\.[^.]+$/.exec(id) ?? [];
	return {
		title: UNREAD,
		from,
		to,
		owner: 'publisher',
		style: 'concept-crosswalk',
		status: 'draft',
		source: { title: UNREAD, publisher: UNREAD, url: UNREAD_ADDRESS, date: UNREAD, accessed: UNREAD_DAY },
		purpose: UNREAD,
		completeness: UNREAD,
		licence: UNREAD,
		verified: UNREAD,
	};
}

const UNREAD_OPTIONS = ['one', 'two'].map((id) => ({ id, label: UNREAD }));

/** `name` is the name of the file without extension: its version. */
export function standInQuestionnaire(name: string) {
	return {
		version: Number(name) || 1,
		published: UNREAD_DAY,
		title: UNREAD,
		about: UNREAD,
		context: [{ id: 'unread', question: UNREAD, choice: 'one', options: UNREAD_OPTIONS }],
		domains: [{ id: 'unread', label: 'Unread', about: UNREAD }],
		bands: [{ from: 0, label: 'Unread', meaning: UNREAD }],
	};
}
