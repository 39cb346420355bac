import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { invertMapping } from '../../../src/domain/crosswalk.ts';
import { relationShape } from '../../../src/domain/relation-shape.ts';
import { relation, type Relation } from '../../../src/schemas/crosswalk.ts';
import { makeCrosswalk, makeMapping } from './sketches.ts';

const plain = makeCrosswalk('one', 'two', []);
const shapeOf = (name: Relation) => relationShape(plain, makeMapping('A', 'B', [name]));

describe('the shape of a relation', () => {
	test.each([
		['equal', 'same'],
		['subset-of', 'within'],
		['superset-of', 'around'],
		['intersects-with', 'overlap'],
		['supports', 'onto'],
		['supported-by', 'from'],
		['contrary', 'against'],
		['not-related-to', 'apart'],
		['related', 'beside'],
	] as const)('%s is drawn as %s', (name, shape) => {
		expect(shapeOf(name)).toBe(shape);
	});

	test('turns round with the row', () => {
		const row = makeMapping('A', 'B', ['prevents']);
		expect(relationShape(plain, row)).toBe('onto');
		expect(relationShape(plain, invertMapping(row))).toBe('from');
	});

	test('points back where an edition map is read from the newer edition', () => {
		const backwards = { ...plain, style: 'edition', isInverted: true } as const;
		const row = makeMapping('A', 'B', ['moved']);
		expect(relationShape(backwards, invertMapping(row))).toBe('from');
	});

	test('is one that the styles draw', () => {
		const css = readFileSync('src/styles/components.css', 'utf8');
		const missing = relation.options.filter((name) => !css.includes(`.shape-${shapeOf(name)}::`));
		expect(missing).toEqual([]);
	});
});
