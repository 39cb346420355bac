/** What wrk prints about one run, as numbers. */
export interface LoadResult {
	readonly requests: number;
	readonly perSecond: number;
	/** In milliseconds. */
	readonly median: number;
	readonly p99: number;
	/** Answers that were no success. */
	readonly refused: number;
	/** Connections that could not be made, or ended while an answer was awaited. */
	readonly broken: number;
}

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Reads the report of `wrk --latency`. Throws where a figure is missing: no figure is not zero. */
export function readWrk(report: string): LoadResult {
	const figure = (pattern: RegExp) => {
		const [, value, unit] = pattern.exec(report) ?? [];
		if (value === undefined) throw new Error(`wrk printed no ${pattern.source}: ${report}`);
		return Number(value) * (UNITS[unit ?? 'ms'] ?? Number.NaN);
	};
	const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(
		report,
	);
	const refused = /Non-2xx or 3xx responses: (\d+)/.exec(report);
	const broken = (socket?.slice(1) ?? []).map(Number);
	return {
		requests: figure(/(\d+) requests in/),
		perSecond: figure(/Requests\/sec:\s+([\d.]+)/),
		median: figure(/50%\s+([\d.]+)(us|ms|s|m)/),
		p99: figure(/99%\s+([\d.]+)(us|ms|s|m)/),
		refused: Number(refused?.[1] ?? '0'),
		broken: broken.reduce((one, other) => one + other, 0),
	};
}
