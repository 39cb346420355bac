import type { Finding, Location } from '../domain/finding.ts';
import type { Site } from '../domain/site.ts';

/** What helps the writer beyond the message. */
export type Advice = Pick<Finding, 'remedy' | 'fix'>;

export type Report = (at: Location, message: string, advice?: Advice) => void;

/** What a rule may ask besides the site. */
export interface CheckContext {
	/** The current day in UTC, `YYYY-MM-DD`; undefined where a check must not depend on the clock. */
	readonly today: string | undefined;
	/** Whether pages that nobody has checked for long are findings: in a check of the content, not in a build of it. */
	readonly judgesAge: boolean;
	/** True when reading has already found a fault in the field at this place. */
	hasFault(at: Location): boolean;
	/** Keys of editions whose file is no readable YAML: whatever names them is neither right nor wrong. */
	readonly unreadEditions: ReadonlySet<string>;
}

/** One rule. Its paragraph in `src/checks/README.md` starts with `why`. */
export interface Rule {
	/** Stable name, printed with each finding. */
	readonly name: string;
	/** Why a reader or a writer is worse off without it. */
	readonly why: string;
	check(site: Site, report: Report, context: CheckContext): void;
}
