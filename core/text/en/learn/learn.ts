import { fact } from '../../catalogue'
import { moving } from './learn-moving'
import { ratings, science } from './learn-science'

/**
 * The article: what is known about Linggu and sciatica, corrected and layered. Each section says its gist first;
 * details wait behind a question. Loaded with the Learn screen only.
 */
const screen = {
  title: 'Learn',
  intro: 'About {minutes} minutes to read in full. The gist stands first, details open on demand.',
  contents: 'Contents',
  search: 'Search this page',
  clear: 'Clear the search',
  found: '{n, plural, =0 {Nothing found} one {# section found} other {# sections found}}',
  print: 'Print',
  openFinder: 'Open the finder',
  seeSigns: 'When to get help',
  tradition: 'Tradition',
  sourcesLabel: 'Sources: {keys}',
  sourceLabel: 'Source {key}',
  study: { who: 'Who and what', found: 'Found', limits: 'Limits' },
  link: {
    show: 'Open',
    ask: 'This opens in your browser, outside the app:',
    open: 'Open in browser',
    cancel: 'Stay here',
  },
}

const gist = {
  title: 'In short',
  short: fact(
    'We found no study that tested pressing the Linggu point for sciatica. Needle acupuncture by professionals helped somewhat in some sciatica trials, a small trial of daily self-acupressure eased chronic low back pain, and guidelines disagree, so treat this as a comfort measure that may or may not help you.',
    'S21',
    'S22',
    'S25',
    'S29',
    'S122',
  ),
  change: fact('Sciatica usually gets better in four to six weeks.', 'S40'),
}

const what = {
  title: 'What is Linggu?',
  short: fact(
    'Linggu (灵骨, “spirit bone”) is a point of the Tung family’s acupuncture. It lies on the back of the hand, in the hollow of the V between the thumb bone and the index-finger bone. There is one on each hand.',
    'S1',
    'S2',
    'S4',
  ),
  under: {
    title: 'What lies under the finger?',
    a: fact(
      'Skin, a muscle between the two bones, veins, a skin nerve (the superficial radial) and, deeper, a branch of the ulnar nerve.',
      'S10',
      'S17',
    ),
    b: fact('A strong pulse is the radial artery: too close to the wrist.', 'S11', 'S15'),
  },
  lung: {
    title: 'Is it tied to a lung nerve?',
    a: fact(
      'No. There is no lung nerve in the hand. Tung texts name “nerves” after organs as reaction areas; that is tradition, not anatomy.',
      'S7',
      'S10',
      'S17',
      'S66',
    ),
  },
}

const find = {
  title: 'How do I find it?',
  short: fact(
    'Thumb open as if holding a glass, slide from the skin fold toward the wrist along the thumb side of the index bone. Stop in the soft hollow just before the two bones come together.',
    'S1',
    'S2',
    'S3',
  ),
  feel: {
    title: 'How should it feel?',
    a: fact(
      'A dull ache or fullness is usual at such points. Sharp pain, tingling or a throb means move a little toward your fingers.',
      'S54',
      'S15',
    ),
  },
  camera: {
    title: 'How exact is the ring on my own hand?',
    a: fact(
      'About a thumb pad, and not yet checked on people: a camera can’t see the hollow, your thumb feels it.',
      'S1',
      'S2',
    ),
  },
  cun: {
    title: 'Why is no distance given?',
    a: fact(
      'A study of 50 adults found that thumb-widths (cun) give wrong distances on the hand. Go by bones and hollow.',
      'S13',
    ),
  },
}

const tradition = {
  title: 'What does tradition say?',
  short: fact(
    'In Tung’s tradition Linggu is used for sciatica, back and shoulder pain, headache and more, often with its neighbour Dabai (大白).',
    'S3',
    'S4',
    'A',
  ),
  ideas: {
    title: 'How is it explained there?',
    a: fact(
      'By the flow of energy in pathways called meridians: pressing or needling is thought to clear what is blocked. Some sources tie sciatica to a weak lung. These are ideas, not evidence.',
      'A',
    ),
  },
  side: {
    title: 'Which hand?',
    a: fact(
      'By Tung tradition people press the hand opposite the painful leg. No study shows that the side matters, so use the hand that is comfortable.',
      'S4',
      'S18',
    ),
  },
}

const often = {
  title: 'How often, how long, how firm?',
  short: fact(
    'Gently, for 3 to 5 minutes, when pain spikes. That line of the article has no study behind it; it fits common leaflets for the neighbouring point.',
    'A',
    'S50',
    'S51',
  ),
  firm: {
    title: 'How firmly?',
    a: fact(
      'Firmly enough for a dull ache or fullness, never sharp pain; you should be able to breathe and talk easily. Harder is not better: too much pressure bruises.',
      'S25',
      'S50',
      'S51',
    ),
  },
  rhythm: {
    title: 'Why 50 seconds, then 10?',
    a: fact(
      'Leaflets advise against long unrelenting pressure. Each minute therefore has ten seconds of letting go: one slow breath.',
      'S51',
      'D',
    ),
  },
  limit: {
    title: 'Is more better?',
    a: fact('Nothing was found that says so. After four sessions in a day, rest the hand.', 'D'),
  },
}

const not = {
  title: 'When should I not press?',
  short: fact(
    'Not if you are, or might be, pregnant. Not on a hand with broken, bruised, swollen or numb skin, or after a recent fracture or operation. And not instead of getting help when something is seriously wrong.',
    'S1',
    'S7',
    'S51b',
    'S64',
  ),
  pregnancy: {
    title: 'What is known about pregnancy?',
    a: fact(
      'Tung texts forbid needling Linggu in pregnancy, and leaflets say to avoid its neighbour Hegu or to use it only with a professional.',
      'S1',
      'S7',
      'S51',
      'S52',
    ),
    b: fact(
      'A review of needling at such points found no objective evidence of harm, but it did not study Linggu or pressing.',
      'S63',
    ),
  },
  light: {
    title: 'Who should ask first and go light?',
    a: fact('Anyone who takes blood thinners, bleeds or bruises easily, or has fragile skin.', 'S51b'),
    b: fact(
      'Anyone with arthritis at the base of a thumb or carpal tunnel trouble, in either hand: a 1-pound pinch at the tip becomes over 13 pounds at that joint. Use a knuckle or a rounded eraser end.',
      'S65',
    ),
  },
  stop: {
    title: 'When do I stop?',
    a: fact(
      'When it turns sharp, tingles, goes numb or throbs, or bruises. Numbness from pressure can take two to three months to settle.',
      'S51',
      'S60',
      'S61',
    ),
  },
}

const visits = {
  title: 'What about seeing a practitioner?',
  short: fact(
    'The article suggests one or two needling visits a week for four to six weeks, fewer when you are better. That is opinion; the 2024 trial gave ten in four weeks.',
    'A',
    'S22',
  ),
  choose: {
    title: 'How do I choose one?',
    a: fact(
      'Look for a licensed acupuncturist, and ask about experience with Tung’s points if you want Linggu used. Needles should be sterile and used once.',
      'A',
      'S81',
    ),
    b: fact(
      'Bring a list of your conditions and medicines. Be wary of anyone who promises a result or tells you to put off a doctor.',
      'S81',
      'D',
    ),
  },
  course: {
    title: 'How many visits?',
    a: fact(
      'Opinion, not a plan to be met: 2 to 3 when the pain is new (up to six weeks), 6 to 12 when it has lasted longer. Try one or two first.',
      'A',
      'S43',
    ),
  },
  risks: {
    title: 'What are the risks of needles?',
    a: fact(
      'Usually bruising, slight bleeding and soreness. NCCIH says that improper needling can cause serious side effects. These are risks of needles, not of pressing.',
      'A',
      'S49',
    ),
  },
}

const sources = {
  title: 'Sources',
  short:
    'Most were read as excerpts, not whole papers. Letters and numbers here are the ones used in the text.',
  group: {
    point: 'The point and the hand',
    trial: 'Studies and guidelines',
    help: 'When to get help',
    technique: 'Pressing and precautions',
    measure: 'Rating pain',
    moving: 'Moving',
    heat: 'Heat',
    app: 'The app itself',
  },
  reading: {
    whole: 'read in full',
    excerpt: 'read as an excerpt',
    'second-hand': 'as quoted by others',
    own: 'own choice',
  },
}

export const learn = {
  screen,
  gist,
  what,
  find,
  tradition,
  science,
  often,
  not,
  visits,
  moving,
  ratings,
  sources,
}
