import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { soundFields, validate } from '../../../src/data/validate.ts';
import { parseYaml } from '../../../src/data/yaml.ts';

const schema = z.strictObject({
	title: z.string().min(3, 'write at least 3 characters'),
	kind: z.enum(['clause', 'control']),
	relation: z.union([z.enum(['kept', 'moved']), z.array(z.enum(['kept', 'moved']))]).optional(),
	source: z.strictObject({ publisher: z.string(), url: z.string() }).optional(),
	rows: z.array(z.strictObject({ from: z.string() })).default([]),
});

const STAND_IN = { title: 'unread', kind: 'control' };

function check(text: string, standIn?: Record<string, unknown>) {
	const source = parseYaml(text, { file: 'a.yaml', linesBefore: 0 });
	return validate(schema, source.value, source, { name: 'a thing', path: [] }, standIn);
}

/** `line rule message remedy` of each finding. */
const lines = (text: string) =>
	check(text).findings.map(({ line, rule, message, remedy }) =>
		[line, rule, message, remedy].filter((part) => part !== undefined).join(' '),
	);

describe('validate', () => {
	test('gives the value with its defaults where nothing is wrong', () => {
		expect(check('title: Abc\nkind: clause\n')).toEqual({
			value: { title: 'Abc', kind: 'clause', rows: [] },
			findings: [],
		});
	});

	test.each([
		['a missing field', 'title: Abc\n', ['1 missing-field The field "kind" is missing. Every field of a thing is explained in src/schemas/.']],
		['an empty file', '', ['1 missing-field A thing is empty. Every field of a thing is explained in src/schemas/.']],
		['a field without a value', 'title:\nkind: clause\n', ['1 missing-field The field "title" is empty. Every field of a thing is explained in src/schemas/.']],
		['what has no fields', 'just text\n', ['1 invalid-value A thing is written as fields, each on a line with its name and a colon.']],
		['a value outside its form', 'title: A\nkind: clause\n', ['1 invalid-value "title": write at least 3 characters.']],
		['a number in place of text', 'title: 4.1\nkind: clause\n', ['1 invalid-value "title": this is not text; put it in quotes.']],
		['a word outside its list', 'title: Abc\nkind: controls\n', ['2 invalid-value "kind": use one of "clause", "control". Did you mean "control"?']],
		['a word that may also be a list', 'title: Abc\nkind: clause\nrelation: move\n', ['3 invalid-value "relation": use one of "kept", "moved". Did you mean "moved"?']],
		['a misspelt field, which is not missing as well', 'titel: Abc\nkind: clause\n', ['1 unknown-key "titel" is not a field of a thing. Did you mean "title"?']],
		['a misspelt field inside a list', 'title: Abc\nkind: clause\nrows:\n  - from: a\n  - form: b\n', ['5 unknown-key "form" is not a field of "rows". Did you mean "from"?']],
		['an unknown field', 'title: Abc\nkind: clause\ncolour: red\n', ['3 unknown-key "colour" is not a field of a thing. Its fields are title, kind, relation, source, rows.']],
		['several faults', 'title: A\nkind: x\nsource:\n  publisher: B\n', [
			'1 invalid-value "title": write at least 3 characters.',
			'2 invalid-value "kind": use one of "clause", "control".',
			'3 missing-field The field "source.url" is missing. Every field of a thing is explained in src/schemas/.',
		]],
	])('reports %s', (_what, text, findings) => {
		expect(lines(text)).toEqual(findings);
	});

	test('offers a fix for a misspelt field', () => {
		expect(check('titel: Abc\nkind: clause\n').findings[0]?.fix).toEqual({ search: 'titel:', replace: 'title:' });
	});

	test('gives the value without its unknown fields', () => {
		expect(check('title: Abc\nkind: clause\ncolour: red\n').value).toEqual({ title: 'Abc', kind: 'clause', rows: [] });
	});

	test('gives no faulty value, unless something can stand in for its faulty fields', () => {
		expect(check('title: Abc\nkind: x\n').value).toBeUndefined();
		expect(check('title: Abc\nkind: x\ncolour: red\n', STAND_IN).value).toEqual({
			title: 'Abc',
			kind: 'control',
			rows: [],
		});
	});
});

describe('soundFields', () => {
	test('leaves out what is faulty or unknown', () => {
		const value = { title: 'A', kind: 'clause', colour: 'red', rows: [{ from: 1 }] };
		expect(soundFields(schema.partial(), value)).toEqual({ kind: 'clause', rows: [] });
	});

	test.each([[null], ['text'], [[]]])('finds nothing sound in %j', (value) => {
		expect(soundFields(schema.partial(), value)).toEqual({ rows: [] });
	});
});
