import { z } from 'zod';

/** The parts of OSCAL 1.2 that our documents use, as the Metaschema has them: closed objects and no empty lists. */

export const token = z.string().regex(/^(?:\p{L}|_)[\p{L}\p{N}.\-_]*$/u);
export const string = z.string().regex(/^\S(?:.*\S)?$/u);
export const markup = z.string().min(1);
export const uuid = z.uuid({ version: 'v5' });
export const dateTime = z.iso.datetime({ offset: true });

/** A list as OSCAL wants it. */
export function list<T extends z.ZodType>(item: T) {
	return z.array(item).min(1);
}

/** Names that OSCAL defines itself and that need no namespace. */
const OSCAL_NAMES = new Set(['label']);

export const property = z
	.strictObject({
		name: token,
		ns: z.url().optional(),
		value: string,
		remarks: markup.optional(),
	})
	.refine(
		({ name, ns }) => OSCAL_NAMES.has(name) || ns !== undefined,
		'a name of our own needs a namespace',
	);

export const link = z.strictObject({ href: z.string().min(1), rel: token });

export const metadata = z.strictObject({
	title: markup,
	'last-modified': dateTime,
	version: string,
	'oscal-version': z.literal('1.2.2'),
	props: list(property).optional(),
	links: list(link),
	roles: list(z.strictObject({ id: token, title: markup })),
	parties: list(z.strictObject({ uuid, type: z.enum(['organization', 'person']), name: string })),
	'responsible-parties': list(z.strictObject({ 'role-id': token, 'party-uuids': list(uuid) })),
	remarks: markup,
});
