/**
 * Words that the app must never say about itself, and words that show a sentence to be about bodies or studies.
 * Used by catalogue.test.ts.
 */

/** Promises of relief or certainty. Matched anywhere, any case. */
export const BANNED_ENGLISH: readonly RegExp[] = [
  /\bcures?\b|\bcured\b|\bcuring\b/i,
  /\bproven\b|\bproves\b|\bproof\b/i,
  /\brelie(f|ves?|ved|ving)\b/i,
  /\bheals?\b|\bhealing\b/i,
  /\bguarantee/i,
  /\bmiracle|\bmagic/i,
  /\bpain[- ]free\b|\bgets? rid of\b/i,
  /\bworks? (fast|instantly|wonders)\b/i,
  /\b(clinically|scientifically) (tested|shown)\b/i,
  /\b(safe|risk[- ]free) for (everyone|everybody|all)\b/i,
  /\b100 ?% (safe|effective)\b/i,
  /\bLinggu (reduce|lower|ease|treat|help)(s|d|ed)\b/i,
  /\bpress(ing)? (it |Linggu |this point )?(reduces|lowers|eases|treats|stops) (your |the )?pain/i,
  /\bstreak|\bwell done\b|\bgreat job\b|\bpush through\b/i,
]

export const BANNED_CHINESE: readonly RegExp[] = [
  /治愈|根治|治好|痊愈/,
  /疗效(显著|确切|肯定)|效果(显著|明显|神奇)|特效|神效|奇效/,
  /已(被|经)?证明|已(被|经)?证实|科学证明|临床证明/,
  /立(刻|即)见效|马上见效|药到病除|百分之百|无副作用|绝对安全/,
  /(缓解|消除|减轻|止住)(你|您)的(疼痛|痛苦)/,
  /灵骨穴?(能|可以|可)(治|缓解|减轻|消除|止痛)/,
  /保证(有效|效果|见效)(?![、，或])/,
  /连续打卡|真棒|坚持就是/,
]

/**
 * The sentence is about bodies, points or studies. A sentence with one of these needs sources, unless it is
 * a short label (fewer words than `LABEL_WORDS`) or in the list of plain words.
 */
export const HEALTH_WORDS =
  /\b(pain|ache|hurts?|press(ed|es|ing|ure)?|nerves?|numb(ness)?|tingl|pregnan|sciatica|acu(puncture|pressure)|evidence|stud(y|ies)|trials?|bruis|swell|swollen|arthritis|blood|weakness|artery|pulse|bones?|joints?|muscles?|skin|diagnos|treat|symptom|medicine|doctor|heat|stretch|breath(e|ing)?|needles?|spine|legs?)\b/i

/** Labels of fewer words than this name a thing and claim nothing. */
export const LABEL_WORDS = 6

/**
 * Sentences with health words that claim nothing about health: they ask the person, name a control, repeat the
 * person's own answer or say what the app does. Each is here because somebody read it and found no claim.
 */
export const PLAIN_KEYS: readonly string[] = [
  // What the drawing shows.
  'hand.drawing.layers.skin',
  'hand.drawing.layers.both',
  'hand.drawing.layers.bone',
  'hand.drawing.wrongSpots',
  'hand.stepShown.web',
  'hand.stepShown.slide',
  'hand.wrong.gap.name',
  'move.picture.four.start',
  'move.picture.four.lean',
  // What the person said or may say, and what the app then does.
  'safety.pregnancy.off',
  'safety.pregnancy.agreed',
  'safety.redFlags.why.rose',
  'safety.redFlags.why.new-numbness',
  'safety.redFlags.prompt.title',
  'safety.urgent.seen',
  'safety.first.more.condition.skin',
  'safety.first.more.condition.joint-flare',
  'safety.first.more.lighterOf.nerves',
  'safety.blocked.bothHands',
  // Controls, phases and questions of a session.
  'session.rhythm',
  'session.spikeHint',
  'session.startsIn',
  'session.then.press',
  'session.breathe.startsIn',
  'session.breathe.then.press',
  'session.breathe.drawing',
  'session.checkIn.noBeforeBreathing',
  'session.highEnd',
  'session.checkIn.noBefore',
  // A rhythm to choose, and the rules of a routine's file.
  'settings.rhythm',
  'settings.file.phase.press-length',
  'settings.file.phase.alternate',
  // Names of studies.
  'learn.science.tu.title',
  'learn.science.huang.title',
  'learn.science.pressing.title',
  // Questions of the log, and what the person’s own ratings add up to, with their limits in the same breath.
  'log.form.later',
  'log.summary.notFair',
  'log.test.what',
  'log.test.limits',
  'log.test.restHow',
  'log.test.difference',
  'log.test.interval',
  'log.test.p',
  'log.test.verdict.press-lower',
  'log.test.verdict.rest-lower',
]

/** One word for one thing: 你, 记录, 痛 (疼痛 as a noun), 瘀青, 方案. */
export const OTHER_CHINESE: readonly RegExp[] = [/您/, /日志/, /疼(?!痛)/, /淤青/, /流程/]

/** How nobody speaks: modal negation, foreign word order, a name of the code in place of a word. */
export const OTHER_ENGLISH: readonly RegExp[] = [
  /\bnot fit for\b/i,
  /\bnothing of it\b/i,
  /\bnot quite agree\b/i,
  /\bcannot be told\b/i,
  /\bhonest mirror\b/i,
  /\bIt eased\b/,
  /\b(?:a|the|each|this) spike\b/i,
  /\bn \{n\}/,
]
