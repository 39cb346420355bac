import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/data/yaml.ts';

const read = (text: string, linesBefore = 0) => parseYaml(text, { file: 'a.yaml', linesBefore });
const at = (line: number, column: number) => ({ file: 'a.yaml', line, column });

describe('places in YAML', () => {
	const source = read('title: A\nsource:\n  url: x\nrows:\n  - from: "1"\n    to: "2"\n  - from: "3"\n');

	test.each([
		['a field', ['title'], at(1, 1)],
		['a field of a field', ['source', 'url'], at(3, 3)],
		['an item of a list', ['rows', 1], at(7, 5)],
		['a field of an item', ['rows', 0, 'to'], at(6, 5)],
		['the whole file', [], at(1, 1)],
	])('are those of %s', (_what, path, place) => {
		expect(source.locate(path)).toEqual(place);
	});

	test.each([
		['a missing field, at the top', ['absent'], at(1, 1)],
		['a missing field of a field, at that field', ['source', 'absent'], at(2, 1)],
		['a missing item, at the list', ['rows', 9, 'from'], at(4, 1)],
		['what is below a plain value, at the value', ['title', 'x'], at(1, 1)],
	])('are the nearest ones of %s', (_what, path, place) => {
		expect(source.locate(path)).toEqual(place);
	});

	test('count the lines before front matter', () => {
		expect(read('title: A\nlabel: B', 1).locate(['label'])).toEqual(at(3, 1));
	});

	test('are the first line for an empty text', () => {
		expect(read('').locate(['title'])).toEqual(at(1, 1));
	});
});

describe('what cannot be read', () => {
	test.each([
		['a value with a colon', 'a: 1\nb: c: d\n', at(2, 4)],
		['a quote that is not closed, where it opens', 'a: 1\nb: "c\nd: 2\n', at(2, 4)],
		['a bracket that is not closed', 'a: [1, 2\nb: 3\n', at(2, 1)],
	])('is %s', (_what, text, place) => {
		const { value, findings } = read(text);
		expect(value).toBeUndefined();
		expect(findings[0]).toMatchObject({ ...place, rule: 'yaml-syntax' });
	});

	test('includes anchors and aliases', () => {
		const { value, findings } = read('a: &x 1\nb: *x\n');
		expect(value).toBeUndefined();
		expect(findings).toMatchObject([
			{ ...at(1, 7), rule: 'plain-yaml', remedy: 'Write the value out where it is used.' },
			{ ...at(2, 4), rule: 'plain-yaml', remedy: 'Write the value out where it is used.' },
		]);
	});

	test('does not include a field that stands twice: it is reported, and the rest is read', () => {
		const { value, findings } = read('a: 1\nb: 2\na: 3\n');
		expect(value).toMatchObject({ b: 2 });
		expect(findings).toMatchObject([{ ...at(3, 1), rule: 'yaml-syntax' }]);
	});
});

test('days and versions stay text or numbers, never dates', () => {
	expect(read('day: 2026-01-05\nid: 6.1.2\nyes: yes\n').value).toEqual({
		day: '2026-01-05',
		id: '6.1.2',
		yes: 'yes',
	});
});
