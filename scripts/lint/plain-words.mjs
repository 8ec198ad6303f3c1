/** Names that do not say what they name, with what to write instead. */
export const BANNED_NAMES = new Map([
  ['held', 'name what is kept: state, pending, current'],
  ['told', 'say what happened: reported, sent, shown'],
  ['heard', 'say what happened: received, reported'],
  ['obey', 'run, or what the flag does'],
  ['takenUp', 'resumed, restored'],
  ['letGo', 'release, close'],
  ['lookOnce', 'check, and when'],
  ['turnPages', 'what ends'],
  ['desk', 'the desktop, the test, the person: whichever is meant'],
  ['nothing', 'none, empty, or what is missing'],
])

/** Words of comments that hide who does what. */
export const BANNED_WORDS =
  /\b(told|heard|obeys?|obeyed|desk|clean slate|for ever|on the table|good hands|of peace)\b/i

/** @type {import('eslint').Rule.RuleModule} */
export const plainWords = {
  meta: {
    type: 'suggestion',
    docs: { description: 'Names and comments say what the code does, without metaphors.' },
    // Where sound is played or recorded, "heard" in a comment is meant as it is said.
    schema: [
      { type: 'object', properties: { mayBeHeard: { type: 'boolean' } }, additionalProperties: false },
    ],
    defaultOptions: [{ mayBeHeard: false }],
    messages: {
      name: '`{{ name }}` does not say what it is; {{ instead }}.',
      word: '"{{ word }}" hides who does what: write subject, verb, object.',
    },
  },
  create(context) {
    const [{ mayBeHeard }] = /** @type {[{ mayBeHeard: boolean }]} */ (context.options)
    const check = (/** @type {import('estree').Node} */ node, isProperty = false) => {
      if (node.type !== 'Identifier') return
      // A reminder that is held back is a word of the domain: the snapshot counts those.
      if (isProperty && node.name === 'held') return
      const instead = BANNED_NAMES.get(node.name)
      if (instead !== undefined)
        context.report({ node, messageId: 'name', data: { name: node.name, instead } })
    }
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const found = BANNED_WORDS.exec(comment.value)
          if (found === null || comment.loc == null) continue
          if (mayBeHeard && found[0].toLowerCase() === 'heard') continue
          context.report({ loc: comment.loc, messageId: 'word', data: { word: found[0] } })
        }
      },
      'VariableDeclarator > Identifier.id': (/** @type {any} */ node) => check(node),
      'FunctionDeclaration > Identifier.id': (/** @type {any} */ node) => check(node),
      ':function > Identifier.params': (/** @type {any} */ node) => check(node),
      'Property[shorthand=false] > Identifier.key': (/** @type {any} */ node) => check(node, true),
      TSPropertySignature: (/** @type {any} */ node) => check(node.key, true),
    }
  },
}
