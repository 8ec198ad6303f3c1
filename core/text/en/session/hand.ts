import { fact } from '../../catalogue'

/** The hand: its drawing in words, the points, how to find Linggu, what is pressed by mistake. */
export const hand = {
  which: '{hand, select, left {Left hand} other {Right hand}}',

  drawing: {
    name: fact(
      'Drawing of the back of the {hand, select, left {left} other {right}} hand. Linggu is in the hollow between the thumb bone and the index-finger bone.',
      'S1',
      'S2',
      'S4',
    ),
    frame:
      'The fingers point up and the thumb is on the {thumbSide, select, right {right} other {left}}{view, select, mirror {, as in a mirror} other {, as you see your own hand}}.',
    layers: {
      skin: 'The skin with its nails is shown.',
      both: 'The skin with its nails is shown, and the bones shine through it.',
      bone: 'The bones are shown, with the skin as a faint shape around them.',
    },
    linggu: fact(
      'A solid dot marks Linggu in the narrow end of the V between two tinted bones: the thumb bone and the bone behind the index finger. It is just on the finger side of where the two come together, before the wrist.',
      'S1',
      'S2',
      'S4',
    ),
    ring: 'A dashed ring around the dot, about 20 millimetres wide, shows how much a thumb pad covers.',
    hegu: fact(
      'A small mark shows Hegu: on the thumb side of the index bone, half-way along it.',
      'S11',
      'S12',
    ),
    dabai: fact(
      'A small mark shows Dabai: on the thumb side of the index bone, just short of the knuckle.',
      'S4',
      'S7',
    ),
    artery: fact(
      'A dashed warning line on the thumb side of the wrist shows roughly where the radial artery runs up to the V. Do not press where you feel a pulse.',
      'S11',
      'S15',
    ),
    thumb:
      'The thumb of the other hand comes from the lower {thumbSide, select, right {right} other {left}}, nail up, and its pad covers the dot. It is see-through.',
    circles:
      'An open arc with an arrowhead shows small circles, {thumbSide, select, right {clockwise} other {counter-clockwise}}.',
    steady: 'A closed ring without an arrowhead shows a steady hold.',
    wrongSpots: 'Four spots that people press by mistake are crossed: {spots}.',
  },

  point: {
    linggu: {
      name: 'Linggu',
      where: fact(
        'Back of the hand, in the hollow of the V between the thumb bone and the index-finger bone, just on the finger side of where the two bones come together.',
        'S1',
        'S2',
        'S4',
      ),
      caution: fact(
        'Do not press this point if you are, or might be, pregnant: by tradition it is avoided, and we found no study that tested whether pressing it is safe. Ask your midwife or doctor what you can use instead.',
        'S1',
        'S7',
        'S63',
      ),
    },
    hegu: {
      name: 'Hegu',
      where: fact(
        'Back of the hand, on the thumb side of the index bone, half-way along it: about one thumb-width nearer the fingers than Linggu.',
        'S11',
        'S12',
      ),
      caution: fact(
        'Do not press Hegu if you are, or might be, pregnant: leaflets and clinicians say to avoid it, or to use it only with a professional.',
        'S51',
        'S52',
        'S59',
      ),
    },
    dabai: {
      name: 'Dabai',
      where: fact(
        'Back of the hand, in the hollow on the thumb side of the index bone, just short of the knuckle. Sources disagree about this point; here it stands where most English ones put it.',
        'S1',
        'S4',
        'S6',
        'S7',
      ),
      caution: fact(
        'Shown only so that you can tell it from Linggu. By tradition it is avoided in pregnancy too.',
        'S7',
      ),
    },
  },

  artery: 'Radial artery:\ndo not press',

  step: {
    open: fact('Rest the hand on its little-finger edge, as if holding a glass.', 'S2', 'S3'),
    web: fact('Other thumb on the fold between thumb and index finger.', 'S2', 'S3'),
    slide: fact('Slide toward the wrist along the index bone’s thumb side.', 'S5', 'S11'),
    hollow: fact('Stop in the soft hollow just before the two bones meet.', 'S1', 'S2', 'S4'),
    press: fact(
      'Press lightly: a dull ache is fine. Sharp, tingling, throbbing? Move a bit toward your fingers.',
      'S54',
      'S15',
    ),
  },

  /** What the drawing marks at each step, in words. */
  stepShown: {
    open: 'Marked: the little-finger edge that rests, and the open thumb.',
    web: 'Marked: the skin fold between thumb and index finger.',
    slide: 'Marked: an arrow from the skin fold toward the wrist, along the thumb side of the index bone.',
    hollow: 'Marked: a ring around the hollow of the V, and the arrow that ends there.',
    press: 'Marked: the thumb on the point, and a short arrow toward the fingers.',
  },

  wrong: {
    hegu: {
      name: 'at Hegu (too far toward the fingers)',
      short: 'Hegu',
      label: 'Too far toward\nthe fingers (Hegu)',
      feels: fact(
        'Soft and fleshy, half-way along the index bone. It may ache too, but it is another point: go about one thumb-width nearer the wrist.',
        'S11',
        'S12',
        'S54',
      ),
    },
    gap: {
      name: 'in the gap between index and middle bone',
      short: 'Next gap',
      label: 'Wrong gap',
      feels: fact(
        'A groove between two finger bones, index and middle; another point, Weiling, is there. Move to the thumb side of the index bone.',
        'S14',
      ),
    },
    bone: {
      name: 'on the thumb bone',
      short: 'Bone',
      label: 'On the bone',
      feels: fact(
        'Hard, with nothing to sink into, and painful if the joint at the base of the thumb has arthritis. Slip off it into the hollow.',
        'S65',
      ),
    },
    snuffbox: {
      name: fact('too near the wrist (where a pulse beats)', 'S11', 'S15'),
      short: 'Wrist',
      label: fact('Too near the wrist,\na pulse beats here', 'S11', 'S15'),
      feels: fact(
        'The dip between the thumb tendons at the wrist. A pulse beats under your finger because the artery is there: move toward the fingertips.',
        'S11',
        'S15',
      ),
    },
  },

  pressure: {
    title: 'How it should feel',
    yes: fact('Dull ache or fullness: yes.', 'S54'),
    no: fact('Sharp or tingling: no.', 'S51', 'S60'),
    how: fact(
      'Press firmly enough to feel a dull ache or fullness, but never sharp pain; you should be able to breathe and talk easily.',
      'S50',
      'S51',
      'S54',
    ),
  },
  stop: fact('Stop if it turns sharp, tingles, goes numb or throbs.', 'S51', 'S60', 'S61'),

  finder: {
    title: 'Find Linggu',
    intro:
      '{count, plural, =5 {Five steps} one {# step} other {# steps}}, back of the {hand, select, left {left} other {right}} hand.',
    leave: 'Close',
    back: 'Back',
    next: 'Next',
    done: 'Done',
    steps: 'Steps',
    stepOf: 'Step {step} of {count}',
    stepDone: 'done',
    otherHand: '{hand, select, left {Show left hand} other {Show right hand}}',
    view: 'How you look at it',
    own: 'Your own view',
    mirror: 'As in a mirror',
    layer: 'Skin or bone',
    skin: 'Skin',
    bone: 'Bone',
    layerValue: '{percent}% bone',
    wrongSpots: 'Show wrong spots',
    wrongSpot: 'How a wrong spot feels',
    print: 'Print',
  },

  /** The point on one's own hand, in the camera's picture. */
  own: {
    open: 'On your own hand (camera)',
    label: 'On your own hand',
    on: 'Camera on',
    off: 'Camera off',
    picture: 'Camera picture, as in a mirror',
    privacy:
      'The picture stays in this window’s memory. It’s never stored or sent. Leaving this screen turns the camera off.',
    turnOn: 'Turn on the camera',
    drawing: 'Use the drawing',
    sameSteps: 'The drawing shows the same five steps.',
    again: 'Try again',
    explain: {
      title: 'See the spot on your own hand',
      text: 'Show the back of your {hand, select, left {left} other {right}} hand to the camera: a ring marks about where Linggu is.',
      limits:
        'A camera can’t see the hollow, and the ring has not yet been checked on people’s hands. Your thumb has the last word.',
    },
    asking: {
      title: 'Waiting for the camera',
      text: 'Your system may ask whether Linggu may use it.',
    },
    looking: {
      title: 'Show the back of your {hand, select, left {left} other {right}} hand',
      text: 'Flat to the camera, fingers up, thumb open. Fill the dashed shape.',
    },
    hint: {
      starting: 'Starting. Hold up your hand.',
      show: 'Hold your hand into the picture',
      light: 'Make more light',
      other: 'Show your other hand',
      turn: 'Turn your hand over: show its back',
      wrist: 'Bring your wrist into the picture',
      closer: 'Come closer',
      flat: 'Hold your hand flat to the camera',
      thumb: 'Open your thumb',
      still: 'Hold your hand still',
    },
    slow: 'This computer takes its time: hold your hand still a little longer.',
    found: {
      title: 'Somewhere under this ring',
      text: fact('Now feel for the hollow with your other thumb. A dull ache is right.', 'S1', 'S2', 'S54'),
      why: 'About here: a camera can’t see the hollow. The ring reaches 12 mm each way, about a thumb pad.',
      freeze: 'Freeze the ring',
      key: 'Space freezes it too',
    },
    frozen: {
      title: 'The ring stays here',
      text: 'Keep your {hand, select, left {left} other {right}} hand still. Your other hand may cover the spot now.',
      note: 'If your hand moved, look again: a frozen ring doesn’t follow.',
      again: 'Look again',
    },
    closed: {
      time: 'It goes off after five minutes.',
      hidden: 'It goes off when the window is hidden.',
      locked: 'It goes off when the screen or the app is locked.',
      asleep: 'It goes off when the computer sleeps.',
      session: 'It goes off when a session begins.',
    },
    trouble: {
      none: { title: 'No camera here', note: 'Plugged one in? Try again.' },
      refused: {
        title: 'Your system said no to the camera',
        note: 'To allow it: open your system’s privacy settings, find Linggu under Camera, then try again.',
      },
      busy: {
        title: 'Another program uses the camera',
        note: 'Close that program, then try again.',
      },
      unplugged: { title: 'The camera stopped', note: 'Plug it in again, then try again.' },
      broken: {
        title: 'This can’t run here',
        note: 'A part of Linggu is missing or damaged. Try again, or install Linggu anew.',
      },
    },
  },

  print: {
    title: 'Linggu, back of the {hand, select, left {left} other {right}} hand',
    find: 'How to find it',
    feel: 'How it should feel',
    wrong: 'Pressed by mistake',
    caution: 'Before you press',
    note: fact(
      'A self-care aid, not medical advice. No study was found of pressing this point for sciatica; it may or may not help you.',
      'S20',
      'S21',
      'S22',
    ),
  },
}
