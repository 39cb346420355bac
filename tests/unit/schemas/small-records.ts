import type { z } from 'zod';

/** Records without faults that hold what is required and no more, for tests that change one field at a time. */

export const answer = {
	question: 'What does an AI policy say?',
	shortAnswer: Array.from({ length: 40 }, (_, index) => `word${index}`).join(' '),
	topic: 'a-topic',
	published: '2026-11-20',
	updated: '2026-11-21',
	checked: '2026-11-22',
	drafting: 'ai',
};

export const source = {
	id: 'wiz-2026',
	title: 'A report',
	publisher: 'Wiz',
	url: 'https://example.org/report',
	accessed: '2026-11-20',
};

export const topic = {
	label: 'ISO/IEC 42001 & 23894',
	order: 1,
	description:
		'What the two standards ask for, said plainly, with every claim cited to its clause.',
};

export const framework = {
	title: 'OWASP Top 10 for LLM Applications',
	shortTitle: 'OWASP LLM Top 10',
	publisher: 'OWASP Foundation',
	force: 'awareness',
	about: 'A ranked list of ten risks of applications that are built on language models.',
};

export const control = { id: 'A.6.2.4', kind: 'control' };

export const edition = {
	title: 'OWASP Top 10 for LLM Applications 2025',
	statement: '2025 (v2.0)',
	published: '2024-11-18',
	url: 'https://example.org/2025',
	status: 'superseded',
	textPolicy: 'own-words',
	counts: { risk: 10 },
	licence: 'CC BY-SA 4.0',
	verified: 'Two copies agree.',
	checked: '2026-11-23',
	sources: [{ title: 'A repository' }],
};

export const crosswalk = {
	title: 'Theirs',
	from: 'nist-ai-rmf-1.0',
	to: 'iso-42001-2023',
	owner: 'publisher',
	style: 'concept-crosswalk',
	status: 'published',
	source: {
		title: 'A table',
		publisher: 'NIST',
		url: 'https://example.org/table',
		date: '2023',
		accessed: '2026-11-23',
	},
	purpose: 'For somebody who works with one of the two. It says where the other treats the same.',
	completeness: 'complete',
	licence: 'Public',
	verified: 'Read twice.',
};

/** What a schema says of a record, as `field: sentence`; nothing where it has no fault. */
export function faultsOf(schema: z.ZodType, record: unknown): string[] {
	const { error } = schema.safeParse(record);
	return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
