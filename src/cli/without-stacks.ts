/** A line of a stack: where in the code an error came from. */
const STACK_LINE = /^ +at .*\n?/gm;

/** While something runs, leaves out of what is printed where in the code errors came from, unless DEBUG asks for it. */
export async function withoutStacks<Result>(work: () => Promise<Result>): Promise<Result> {
	const { stderr } = process;
	const write = stderr.write.bind(stderr);
	if (process.env['DEBUG']) return work();
	Reflect.set(stderr, 'write', (chunk: unknown, ...rest: []) => {
		const shown = typeof chunk === 'string' ? chunk.replace(STACK_LINE, '') : chunk;
		return Reflect.apply(write, stderr, [shown, ...rest]);
	});
	try {
		return await work();
	} finally {
		Reflect.set(stderr, 'write', write);
	}
}
