/** Pieces of text that mean something to a reader of Markdown and MDX, or try to. Parted by spaces; escapes are those of JSON. */
export const MDX_TOKENS = tokens(String.raw`
{ } {x} {1+1} {"}"} {/*x*/} {\`\${x}\`} {x=>1} \\{ &#123; &lbrace; {...x} {#a} {@a}
import\u0020a\u0020from\u0020"b"\n \nimport\u0020"x"\n export\u0020const\u0020a\u0020=\u00201\n \nexport\u0020default\u00201\n export import
<Callout> </Callout> <Callout\u0020title="a"> <Callout\u0020title={a}> <Callout\u0020{...a}> <Steps> </Steps> <Callout/> <Callout\u0020title='a"b'\u0020/> <Callout\u0020__proto__="a"/>
\n\n<Callout>\n\n \n\n</Callout>\n\n <Controls\u0020under="alpha\u00201"/> <Agreement/> <Callout\u0020title="&quot;><script>"/>
<script> </script> <img\u0020src="x"\u0020onerror="a()"/> <img\u0020src=x\u0020onerror=a()> <iframe\u0020src="x"> <a\u0020href="javascript:a()"> </a> <b> </b> <svg/onload=a()> <style>
<Fragment\u0020set:html="x"/> <a.b/> <a:b/> <> </> <!--x--> <!-- --> <![CDATA[ ]]> <?x?> <!DOCTYPE\u0020x> < > /> </ \\< &lt; &#60; &LT;
[a]( ]( ) [a](javascript:a()) [a](JaVa&#115;cript:a()) [a](java&Tab;script:a()) [a](<javascript:a()>) [a](data:text/html,x) [a](//b.example) [a](/\\b.example) [a](<a\nb>) [a](/b\u0020"c")
![a](https://b.example/c.png) ![a](/c.png) ![a][b] [a][b] [b] \n\n[b]:\u0020javascript:a()\n \n[b]:\u0020https://c.example\n [^1] \n[^1]:\u0020x\n [a] [ ] ![ [^1]:
https://b.example http://b.example www.b.example a@b.example javascript:a() xmpp:a@b.example mailto:a@b.example <https://b.example> <a@b.example>
[@alpha\u00201.1] [@beta-2025\u0020B1] [@ [@alpha\u00201;\u0020@beta-2025] [@alpha,\u0020p.\u00204] \\B1 @ ; [@alpha\n1.1] [@alpha\u0020"1.1"]
\u0060 \u0060\u0060 \u0060\u0060\u0060 \n\u0060\u0060\u0060\n \n~~~\n \u0060{x}\u0060 * ** _ __ ~ ~~ *** \\ \\* \\\u0060 &amp; &#8238; &nbsp; &Tab; &NewLine; &#0; &#x202E; &colon; &#x110000; &bogus;
\n \n\n \r\n \r \u0020\u0020\n \\\n \t \u0020 \u0020\u0020\u0020\u0020 \n\u0020\u0020\u0020\u0020 \n\t \n>\u0020 \n-\u0020 \n1.\u0020 \n*\u0020 \n+\u0020 \n#\u0020 \n##\u0020 \n---\n \n===\n \n***\n \n-\u0020[\u0020]\u0020
| \n|a|b|\n|-|-|\n|c|d|\n \\| \u0060|\u0060 |-| :-: \n| +++ \n+++\n $$ ::: [[a]] == ^ %% " ' ... -- policy policies
\u0000 \u202e \u200b \u00ad \u00a0 \u2028 \ufeff \ufffd \u0410 e\u0301 \ud83d\ude00 \udb40\udc41 \u000b \u000c \u0085 \u001b[31m
`);

/** The same for YAML and front matter. */
export const YAML_TOKENS = tokens(String.raw`
&a\u0020 *a &a\u0020[*a,*a] <<:\u0020*a <<:\u0020 !!js/function\u0020 !!str\u0020 !\u0020 !<tag:x>\u0020 !!binary\u0020 !!set\u0020 !!omap\u0020 !!timestamp\u0020 !a %YAML\u00201.1\n %TAG\u0020!\u0020tag:x,2000:\n
__proto__:\u0020 constructor:\u0020 prototype:\u0020 __proto__:\n\u0020\u0020a:\u00201\n ?\u0020 ?\u0020[a]\n:\u0020b\n ?\u0020{a:\u0020b}\n:\u0020c\n :\u0020 : -\u0020 - \n-\u0020 \n\u0020\u0020 \n\u0020\u0020\u0020\u0020 \n\t \t
[ ] { } , [[ ]] {{ [a,\u0020b] {a:\u0020b} " ' "a 'a \\ "\\u202e" "\\x00" "\\ud800" "\\u00ad" "\\u0410" | > |-\n >-\n |2\n >+9\n # \u0020# #\u0020a\n '' ""
\n---\n --- \n...\n ... \n \r\n \r \n\n null ~ true yes 0x1F 0o7 1e999 .inf .nan -0 2026-01-01 12:30:45 1_000 @a \u0060 % = 0b1 00 1. +1 .5
url:\u0020javascript:a()\n url:\u0020https://a@b.example/\n url:\u0020https://b.example\n title:\u0020</script><script>\n id:\u0020A.6\n relation:\u0020equal\n from:\u0020"1"\n question:\u0020a?\n topic:\u0020x\n topic:\u0020basics\n
\u0000 \u202e \u200b \u00a0 \u2028 \ufeff \u0085 \u0410 \ud83d\ude00 \u0007 \u001b[31m
`);

/** The same for citations. */
export const CITATION_TOKENS = tokens(String.raw`
[@ @ [ ] ; , \u0020 \u0020\u0020 \n \t \u00a0 - – — .. \u0020to\u0020 . : ( ) \\ | " * \u0060 < {
alpha beta beta-2025 beta-2024 beta‑2025 1.1 1 B1 В1 B2 p.\u00204 §\u00203 x a- -a __proto__ constructor toString hasOwnProperty [@alpha\u00201.1] [@alpha B1–B2 B1,B2
`);

function tokens(list: string): readonly string[] {
	return list
		.trim()
		.split(/\s+/)
		.map((token) => unescaped(token));
}

/** What JSON would read in quotes: `\n`, `\u0020`, `\\`. */
function unescaped(token: string): string {
	const read: unknown = JSON.parse(
		`"${token.replaceAll('\\`', '`').replaceAll('\\$', '$').replaceAll('"', '\\"')}"`,
	);
	return String(read);
}
