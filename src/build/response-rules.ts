import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ResponseRule } from '../domain/response-headers.ts';

/** In the built folder: what to send with each file, the policy of the built pages included. */
export const RULES_FILE = 'headers.json';

const rulesSchema = z.strictObject({
	rules: z.array(
		z.strictObject({
			kind: z.string(),
			paths: z.array(z.string().startsWith('/')).min(1),
			type: z.string().optional(),
			headers: z.record(z.string(), z.string()),
		}),
	),
});

export function writeRules(folder: string, rules: readonly ResponseRule[]): void {
	writeFileSync(join(folder, RULES_FILE), `${JSON.stringify({ rules }, null, '\t')}\n`);
}

/** The rules of a built folder. Throws where it has none, for without them a server would send no policy. */
export function readRules(folder: string): ResponseRule[] {
	const file = join(folder, RULES_FILE);
	if (!existsSync(file)) {
		throw new Error(
			`${file} is missing, which says what to send with each file. Build the site again with "npm run build".`,
		);
	}
	return rulesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).rules.map(withoutUndefined);
}

function withoutUndefined({ type, ...rule }: z.infer<typeof rulesSchema>['rules'][number]) {
	return type === undefined ? rule : { ...rule, type };
}
