import { z } from 'zod';
import type { Publisher } from '../domain/structured-data.ts';
import { schemaFile, type SchemaName } from './file-names.ts';
import { answersShape, crosswalkShape, frameworkShape, indexShape } from './json-shapes.ts';
import { readinessShape } from './readiness/json-shape.ts';

const SHAPES = {
	framework: { shape: frameworkShape, title: 'One edition of a framework with its controls' },
	crosswalk: { shape: crosswalkShape, title: 'One mapping set between two editions' },
	answers: { shape: answersShape, title: 'Every answer with what it cites' },
	readiness: { shape: readinessShape, title: 'One result of the readiness snapshot' },
	index: { shape: indexShape, title: 'Every file that can be downloaded' },
} as const satisfies Record<SchemaName, { shape: z.ZodType; title: string }>;

export const SCHEMA_NAMES = [
	'framework',
	'crosswalk',
	'answers',
	'readiness',
	'index',
] as const satisfies readonly SchemaName[];

/** The JSON Schema (2020-12) of one of our JSON formats. */
export function jsonSchema(name: SchemaName, publisher: Publisher): object {
	const { shape, title } = SHAPES[name];
	const { $schema, ...schema } = z.toJSONSchema(shape);
	return { $schema, $id: `${publisher.origin}${schemaFile(name)}`, title, ...schema };
}
