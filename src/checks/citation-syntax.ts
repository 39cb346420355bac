import type { Rule } from './rule.ts';

export const citationSyntax: Rule = {
	name: 'citation-syntax',
	why: 'A malformed citation would be printed as it stands, with brackets and without a link.',
	check(site, report) {
		for (const { parsed, raw, at } of site.documents.flatMap(({ prose }) => prose.citations)) {
			if (parsed.ok) continue;
			const remedy =
				'Write it like [@iso-42001 A.6.2.4, A.6.2.8; @nist-ai-rmf MEASURE 2.7] or [@declared-source, p. 4].';
			report(at, `${excerpt(raw)} is not a citation: ${parsed.problem}.`, { remedy });
		}
	},
};

const EXCERPT_MAX = 40; // characters: enough to find it in its line

function excerpt(raw: string): string {
	const line = raw.replace(/\s+/g, ' ').trim();
	return line.length > EXCERPT_MAX ? `${line.slice(0, EXCERPT_MAX - 1)}…` : line;
}
