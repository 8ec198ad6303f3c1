import { fact } from '../catalogue'

/** When not to press, when to get help, and what the first run asks. Care comes before the timer. */
export const safety = {
  help: 'When to get help',

  disclaimer: {
    title: 'What this is, and is not',
    text: fact(
      'This app is a self-care timer and diary, not medical advice, and it does not diagnose or treat sciatica. Talk to a doctor or pharmacist about your pain, and do not put off care because of this app.',
      'D',
    ),
    /** For the first run, where each word is one to read before help. */
    first: fact(
      'A self-care timer and diary, not medical advice, diagnosis or treatment. Don’t put off care.',
      'D',
    ),
  },

  pregnancy: {
    title: 'Pregnancy',
    notice: fact(
      'Do not press this point if you are, or might be, pregnant: by tradition it is avoided, and we found no study that tested whether pressing it is safe. Ask your midwife or doctor what you can use instead.',
      'S1',
      'S7',
      'S63',
    ),
    off: 'The timer for Linggu stays off for now. Breathing and the log are open.',
    agreed: 'My midwife or doctor said that I may press this point',
    ratherNot: 'You would rather not say, and that is fine. Please read this and decide for yourself.',
  },

  redFlags: {
    title: 'When to get help',
    ask: 'Is any of this true right now?',
    intro: fact(
      'If one of these is true, go to A&E or call your emergency number (999, 112, 911) now. Do not wait and do not use the timer first.',
      'S40',
      'S41',
    ),
    notice: fact(
      'Go to A&E or call your emergency number (999, 112, 911) now if you have sciatica in both legs, severe or growing weakness or numbness in both legs, numbness around your genitals or back passage, or new trouble controlling or starting pee or poo. Do not wait and do not use the timer first.',
      'S40',
      'S41',
    ),
    urgent: {
      'both-legs': fact('Sciatica in both legs', 'S40', 'S41'),
      'leg-weakness': fact('Severe or growing weakness or numbness in both legs', 'S40', 'S41'),
      'saddle-numbness': fact(
        'Numbness around or under the genitals, or around the back passage',
        'S40',
        'S41',
      ),
      bladder: fact('New trouble starting to pee, or controlling when you pee', 'S40', 'S41'),
      bowel: fact('New: not noticing the need to poo, or not controlling it', 'S40', 'S41'),
      'wiping-or-sex': fact(
        'New: it feels different when you wipe, or sex has become difficult',
        'S42',
        'S43',
      ),
    },
    none: 'None of these',
    noted: 'Noted: none of these right now. Ask yourself again whenever something changes.',
    notNow: 'Not now',
    answer: 'Save the answer',
    answerAndStart: 'Continue to the session',
    noneYet: 'Tick what is true, or “None of these”.',
    why: {
      'first-start': 'Asked once before the first session.',
      'log-unread':
        'Asked because the log can’t be read just now, so Linggu doesn’t know what you noted last.',
      'both-sides': fact(
        'Asked before each session while both legs hurt: that can be a sign to get help.',
        'S40',
        'S41',
      ),
      'severe-pain': 'Asked because this is the first time that you rate 8 or more.',
      rose: 'Asked because your pain was last rated clearly higher after than before.',
      'new-numbness': 'Asked because you noted new numbness or weakness.',
    },
    prompt: {
      title: 'Ask a doctor today or soon',
      intro: fact(
        'Not an emergency by itself, and not a problem for a timer. Ask for advice the same day or in the next days if you have:',
        'S44',
        'S45',
      ),
      'foot-drop': fact('a foot that newly drops or drags, or a leg that grows weaker', 'S44', 'S45'),
      fever: fact('a fever, or feel ill along with the back pain', 'S44', 'S45'),
      cancer: fact('had cancer at any time', 'S44', 'S45'),
      'weight-loss': fact('lost weight without a reason', 'S44', 'S45'),
      immunity: fact('a weak immune system, or take steroids', 'S44', 'S45'),
      fall: fact('had a bad fall or an accident', 'S44', 'S45'),
      'night-pain': fact('constant pain at night', 'S44', 'S45'),
      'first-at-age': fact('your first bad back pain and are under about 20 or over about 55', 'S44', 'S45'),
      'sudden-spine-pain': fact(
        'sudden, severe pain in the middle of the spine that lying down eases',
        'S46',
      ),
      calf: fact('a swollen, warm, painful calf in one leg: it can be a blood clot', 'S80'),
    },
    doctor: {
      title: 'See your doctor',
      'not-better': fact('when a few weeks of care at home have not made it better', 'S40'),
      'getting-worse': fact('when it is getting worse', 'S40'),
      'stops-activities': fact('when it stops you from doing what you normally do', 'S40'),
    },
    blocked: 'The timer stays off while one of these is ticked.',
  },

  urgent: {
    kind: 'Please do this first',
    title: 'Get medical help now. The timer can wait.',
    text: fact(
      'Go to A&E or call your emergency number now. Do not wait. What you ticked can be a sign of pressure on the nerves at the base of the spine.',
      'S40',
      'S41',
      'S42',
    ),
    ticked: 'You ticked {n, plural, one {# sign} other {# signs}}:',
    numbers: 'Emergency numbers',
    generic: 'Or your local emergency number. The timer stays off; Log and Learn stay open.',
    place: {
      GB: 'UK',
      EU: 'Europe',
      US: 'North America',
      here: 'Where your computer says you are: {country}',
    },
    willGo: 'I will get help',
    mistake: 'I ticked that by mistake',
    seen: 'A doctor has looked at it: answer again',
  },

  first: {
    step: 'Step {step} of {count}',
    start: 'Start',
    welcome: {
      title: fact('Press one point on your hand for three minutes when your back or leg flares up.', 'D'),
      then: 'Two questions first.',
      begin: 'Begin',
    },
    title: 'Two safety questions',
    noToBoth: 'No to both',
    pregnancyAsk: 'Are you pregnant?',
    pregnancy: {
      no: 'No',
      yes: 'Yes',
      maybe: 'Maybe',
      trying: 'Trying for a baby',
      'rather-not-say': 'I’d rather not say',
    },
    missing: {
      both: 'Please answer both questions.',
      pregnancy: 'Please answer the first question. “I’d rather not say” is an answer too.',
      flags: 'Please tick what is true, or “None of these”.',
    },
    hands: {
      ask: 'Is either hand hurt, swollen or numb today?',
      answer: { fine: 'Both are fine', left: 'Left', right: 'Right', both: 'Both hurt' },
      rests: '{hand, select, left {Left rests today} other {Right rests today}}',
      presses: '{hand, select, left {Left} other {Right}}',
      what: '{hand, select, left {What’s wrong with the left hand?} other {What’s wrong with the right hand?}}',
      missing:
        '{hand, select, left {Say what’s wrong with the left hand.} other {Say what’s wrong with the right hand.}}',
      care: 'Blood thinners, fragile skin, sore thumb?',
      findSpot: 'Find the spot',
      finish: 'Done',
    },
    more: {
      hands: 'Is either hand hurt, swollen or numb today?',
      handsHint: fact(
        'Skip a hand if the skin is broken, bruised, swollen or numb, or after a recent fracture or operation.',
        'S51b',
        'S64',
      ),
      condition: {
        skin: 'Broken, sore, bruised or burnt skin, or a new scar',
        swelling: 'Swelling',
        'injury-or-operation': 'A recent injury, fracture or operation',
        numb: 'Numbness',
        'line-or-device': 'A line, a fistula or a device in this arm',
        'joint-flare': 'A flare of arthritis in this hand',
      },
      lighter: 'Does any of this apply to you?',
      lighterHint: fact('If so, ask a doctor or pharmacist first and press lightly.', 'S51b'),
      lighterOf: {
        bleeding: fact('Blood thinners, a bleeding disorder, or you bruise easily', 'S51b'),
        'fragile-skin': fact('Fragile skin', 'S51b'),
        nerves: 'Numb hands from diabetes, or a nerve disease',
        circulation: 'Raynaud’s',
        lymphoedema: 'Lymphoedema in an arm',
        thumb: fact('Arthritis at the base of a thumb, or carpal tunnel trouble', 'S65'),
      },
      side: 'Which leg hurts?',
      sideOf: { left: 'Left', right: 'Right', both: 'Both' },
      sideHint: fact(
        'By Tung tradition people press the hand opposite the painful leg. No study shows that the side matters, so use the hand that is comfortable.',
        'S4',
        'S18',
      ),
      duration: 'For how long?',
      durationOf: {
        acute: 'Up to six weeks',
        persistent: 'Longer than six weeks',
      },
      durationHint: 'So we know when to suggest a look back.',
      practitioner: 'Do you see a practitioner for it?',
      practitionerHint: 'If yes, you can add visit reminders.',
    },
  },

  /** Shown where Start would be, with what to do about it. */
  blocked: {
    helpTitle: 'Help first',
    helpKind: 'Pressing is off for now',
    seeHelp: 'See what to do',
    open: 'Log and Learn stay open.',
    breatheTitle: 'Breathe with me',
    'first-run': 'Please read the safety notes and answer two questions first.',
    'red-flag': 'You ticked a sign that needs medical help. The timer stays off until that is settled.',
    pregnancy: 'Linggu is off because of your answer about pregnancy.',
    hand: '{hand, select, left {The left hand} other {The right hand}} needs a rest today.',
    useOther: '{hand, select, left {Use the left hand} other {Use the right hand}}',
    bothHands: 'Neither hand is fit for pressing today. Breathing and the log are open.',
    handHealed: 'It is fine again',
    breathe: 'Just breathe',
    change: 'Change the answer',
  },

  lighter: {
    title: 'Press lightly',
    askFirst: fact('Ask a doctor, pharmacist or midwife before you press, and press lightly.', 'S51b'),
    bleeding: fact('If you take blood thinners or bruise easily, ask first and press lightly.', 'S51b'),
    skin: fact('Fragile skin: ask first and press lightly.', 'S51b'),
    numb: fact('Ask first. Press lightly, and look at the skin now and then.', 'D'),
    arm: fact('Ask first whether you may press on that arm.', 'D'),
    thumb: fact(
      'Use a knuckle or a rounded eraser end instead of the thumb tip. A light pinch at the tip puts many times that load on the joint at the base of the thumb.',
      'S65',
    ),
    pregnancy: fact(
      'You said that your midwife or doctor agreed. Press lightly, and stop if anything feels wrong.',
      'S51b',
    ),
  },

  stop: {
    title: 'When to stop',
    short: fact('<b>Stop</b> if it turns sharp, tingles, goes numb or throbs.', 'S51', 'S60', 'S61'),
    intro: 'Take the thumb away if you notice:',
    sign: {
      'hand-pain': fact('sharp or rising pain in the hand', 'S51'),
      tingling: fact(
        'tingling or numbness in the thumb, the index finger or the back of the hand',
        'S60',
        'S61',
      ),
      throb: fact('a strong pulse under the finger', 'S11', 'S15'),
      'pale-skin': fact('skin that turns pale or blue', 'D'),
      bruise: fact('a new bruise or swelling', 'S51'),
      dizzy: fact('dizziness', 'D'),
      'leg-pain-worse': fact('leg pain that is clearly worse', 'D'),
    },
    after: {
      'rest-hand': fact('Rest the hand today. If it does not settle, ask a doctor or pharmacist.', 'D'),
      'numbness-lasts': fact(
        'A skin nerve runs here, and pressure from outside can make it numb. That can take up to two or three months to settle. Leave this hand alone until it feels normal, and ask a doctor if it does not.',
        'S60',
        'S61',
      ),
      'red-flags': 'Stop for now and look at the signs that need help.',
    },
  },

  technique: {
    firm: fact(
      'Press firmly enough to feel a dull ache or fullness, but never sharp pain; you should be able to breathe and talk easily. Ease off or stop if you feel tingling, numbness or a strong pulse under your finger.',
      'S50',
      'S51',
      'S54',
      'S60',
    ),
    lightHeaded: fact('If you feel light-headed, breathe normally.', 'D'),
    noSharpTool: fact(
      'If your pressing thumb hurts or you have thumb arthritis, use a knuckle or a rounded eraser end instead. Never use anything sharp.',
      'S25',
      'S52',
      'S65',
    ),
    notToday: fact(
      'Not for this hand today: skip it if the skin is broken, bruised, swollen or numb, or after a recent fracture or operation.',
      'S51b',
      'S64',
    ),
  },

  /** Neutral notes: they inform and never block. */
  note: {
    'rising-pain': fact(
      'Your last three entries each began with more pain than the one before. If it is getting worse, see your doctor.',
      'S40',
    ),
    'higher-after': fact(
      'Your rating was {n, plural, one {# point} other {# points}} higher than the one before. That can happen by itself. If it is getting worse, see your doctor.',
      'S40',
      'S72',
    ),
    oftenDay: fact('You have pressed {n} times today. Rest the hand; is the pain getting worse?', 'D'),
    oftenClose: fact(
      'You pressed {n, plural, =0 {just now} one {a minute ago} other {# minutes ago}}. Give your hand a rest. Is the pain getting worse?',
      'D',
    ),
    thumbLoad: fact(
      '{thumb, select, left {Your left thumb} other {Your right thumb}} has pressed for {n} min today. If it hurts, use a knuckle or a rounded eraser end.',
      'S25',
      'S65',
    ),
    seeSigns: 'See when to get help',
    dismiss: 'Close this note',
  },

  answers: {
    back: 'Back to Settings',
    line: {
      pregnancy: {
        no: 'Not pregnant',
        yes: 'Pregnant',
        maybe: 'Maybe pregnant',
        trying: 'Trying for a baby',
        'rather-not-say': 'Pregnancy not said',
        unanswered: 'Pregnancy not answered',
      },
      hands: {
        fine: 'both hands fine',
        left: 'the left hand rests',
        right: 'the right hand rests',
        both: 'both hands rest',
      },
      lighter: '{n, plural, =0 {nothing else} other {with care}}',
    },
    title: 'Your safety answers',
    intro:
      'They decide whether and how a session starts. Nothing else uses them, and they never leave this computer.',
    pregnancy: 'Pregnancy',
    redFlags: 'Signs that need help',
    leftHand: 'Left hand today',
    rightHand: 'Right hand today',
    lighter: 'Lighter press',
    side: 'Painful leg',
    duration: 'Since when',
    practitioner: 'Practitioner',
    unanswered: 'Not answered',
    nothing: 'Nothing',
  },
}
