import { fact } from '../../catalogue'

/**
 * The moves: names, how they go, when to stop, whom to ask first. Heat and the evidence are in Learn. Sides are
 * in the words, because pictures are turned over. `picture` describes each drawn position; the drawing is named by it.
 */
export const move = {
  feel: fact('A gentle pull is fine. Ease off when pain starts.', 'S106'),
  stopRule: fact(
    'Stop if pain in the leg or buttock grows, is new there, or moves further down.',
    'S90',
    'S106',
  ),
  goodSign: fact('Go on if pain stays the same or moves from the leg toward the back.', 'S106'),
  chair: fact('Use a steady chair that can’t roll, feet flat on the floor.', 'S92', 'S93'),
  breath: fact('Keep breathing; don’t hold your breath.', 'S101'),
  standUp: fact('Get up slowly; if you feel dizzy, sit or lie down.', 'S143'),
  buildUp: fact(
    'Start with a few repetitions and add one or two every few days if it stays comfortable.',
    'S90',
    'S104',
  ),
  sets: {
    feet: 'On your feet',
    chair: 'At the chair',
    noChair: 'No steady chair',
    three: 'Three minutes',
    both: 'Chair, then feet',
    walk: 'Just walk',
  },
  before: 'Before you start',
  easier: 'Easier: {how}',
  /** `name` is what to do, in 3 to 5 words; `hint` how it feels and when to do less. */
  moves: {
    rock: {
      name: 'Sit tall, then slump',
      how: fact(
        'Let your low back round, then roll the pelvis forward and sit tall with a small arch.',
        'S94',
        'S95',
      ),
      hint: fact('No stretch needed, just movement.', 'D'),
    },
    turn: {
      name: 'Turn to one side',
      how: fact(
        'Cross your arms, keep your hips still, turn your upper body as far as is comfortable and stay for five seconds.',
        'S92',
        'S93',
      ),
      hint: fact('Small and slow, no pulling with the arms.', 'D'),
    },
    four: {
      name: 'Ankle on knee, lean',
      how: fact(
        'Rest one ankle on the other knee and lean forward from the hips until your buttock feels a gentle stretch.',
        'S96',
      ),
      hint: fact('Uncross if your knee or groin hurts.', 'D'),
    },
    slider: {
      name: 'Straighten knee, look up',
      how: fact(
        'Slowly straighten one knee while you look up, then bend it while you tuck your chin; never hold the end.',
        'S107',
        'S134',
      ),
      hint: fact('Less movement if anything stirs; stop if tingling stays.', 'S107', 'D'),
    },
    stand: {
      name: 'Stand up, sit down',
      how: fact(
        'Feet a little back, lean forward, stand up slowly and lower yourself with control; hands may help.',
        'S101',
      ),
      hint: fact('Use your hands if you like.', 'S101'),
    },
    back: {
      name: 'Hands on hips, lean back',
      how: fact(
        'Stand with feet apart, support your back with your hands and bend backwards slowly, only a little.',
        'S90',
        'S102',
      ),
      hint: fact('Leave it out if your legs are worse standing and better bent forward.', 'S145', 'D'),
    },
    hinge: {
      name: 'Hands on desk, hips back',
      how: fact(
        'Keep your arms straight on the desk, soften your knees and send your hips back.',
        'S99',
        'S109',
      ),
      hint: fact('If it pulls down the leg, bend your knees more or come up.', 'D'),
    },
    walk: {
      name: 'Walk a little',
      how: fact('Walk around the room at a comfortable pace.', 'S90'),
      hint: fact('On the spot is fine too, arms loose.', 'D'),
    },
    calf: {
      name: 'One foot back, heel down',
      how: fact(
        'Lean toward the wall, back knee straight and heel on the floor, until the calf pulls gently.',
        'S111',
        'S112',
      ),
      hint: fact('A swollen, warm, painful calf needs a doctor, not a stretch.', 'S80'),
    },
    ham: {
      name: 'Heel on a low step',
      how: fact(
        'Knee soft, back straight, tip forward from the hips until the back of the thigh pulls gently.',
        'S113',
        'D',
      ),
      hint: fact(
        'In a flare this can pull on the nerve and feel worse; if in doubt leave it out and ask.',
        'S103',
      ),
    },
  },
  kneeHug: fact('Hold behind one thigh and draw the knee gently toward you, back straight.', 'S98'),
  slider: {
    first: fact(
      'Physiotherapists call this a nerve slider. Small trials disagree on whether it helps, so it is off until you choose it.',
      'S126',
      'S128',
      'S131',
    ),
  },
  ask: {
    first: fact(
      'Ask a doctor or physiotherapist before you start after a recent operation, injection, fall or accident, with a leg that is newly weak, or with pain in both legs.',
      'S40',
      'S44',
      'S45',
      'D',
    ),
  },
  picture: {
    ghost: 'Broken lines show where the movement begins.',
    rock: {
      tall: 'A person sits tall on a chair, the low back a little arched, hands on the thighs.',
      slump: 'A person sits slumped on a chair, the back round, hands on the thighs.',
      easy: 'A person sits at ease on a chair, hands on the thighs.',
      upright: 'A person sits upright on a chair, hands on the thighs.',
    },
    turn: {
      start: 'A person sits facing you, arms crossed, hands on the opposite shoulders.',
      end: 'A person sits with the arms crossed, chest and head turned to their {side, select, left {left} other {right}}. The hips stay.',
    },
    four: {
      start:
        'A person sits facing you, the {side, select, left {left} other {right}} ankle on the other leg just above the knee.',
      lean: 'A person leans forward from the hips, the {side, select, left {left} other {right}} ankle on the other leg just above the knee.',
    },
    slider: {
      start: 'A person sits tall on a chair, both knees bent, the chin tucked.',
      end: 'A person sits tall on a chair, the {side, select, left {left} other {right}} knee almost straight, looking a little up.',
    },
    stand: {
      ready: 'A person sits near the front of a chair, the feet a little back.',
      lean: 'A person on a chair leans forward, the nose over the toes.',
      rise: 'A person is halfway up from a chair.',
      tall: 'A person stands tall in front of a chair.',
    },
    back: {
      start: 'A person stands upright, hands on the back of the hips.',
      end: 'A person leans back a little, hands on the back of the hips.',
    },
    hinge: {
      start: 'A person stands at a desk, both hands on its edge.',
      end: 'A person bends at the hips with a straight back, hands on the desk, hips back, knees soft.',
    },
    walk: {
      step: 'A person walks, the arms loose.',
    },
    calf: {
      start:
        'A person faces a wall, both hands on it, the {side, select, left {left} other {right}} foot back.',
      end: 'A person leans toward a wall, the {side, select, left {left} other {right}} foot back, its knee straight, its heel down.',
    },
    ham: {
      start:
        'A person stands with the {side, select, left {left} other {right}} heel on a low step, one hand on a desk.',
      end: 'A person tips forward from the hips with a straight back, the {side, select, left {left} other {right}} heel on a low step, one hand on a desk.',
    },
  },
}
