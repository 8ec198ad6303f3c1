import { fact } from '../../catalogue'

/** The studies with their numbers, and what one’s own ratings can show. Part of the Learn catalogue. */
export const science = {
  title: 'What does science say?',
  short: fact(
    'These trials are about needles by professionals, or pressing other points for back pain. None is about pressing Linggu for sciatica.',
    'S20',
    'S21',
    'S22',
    'S25',
  ),
  tu: {
    title: 'Needles against sham needles (Tu, 2024)',
    who: fact(
      '220 people with long-lasting sciatica from a slipped disc; six hospitals in China; 10 visits in 4 weeks.',
      'S22',
    ),
    found: fact(
      'Leg pain on a scale of 0 to 100 fell by 30.8 with needles and by 14.9 with sham: a difference of <b>16.0</b> (95% interval 10.6 to 21.3), or 1.6 points on a scale of 0 to 10. Everyday disability fell by <b>8.1</b> more (5.1 to 11.1, of 100).',
      'S22',
    ),
    limits: fact(
      'The sham group improved about half as much; time, attention and expectation are in that part. One country. No hand point is reported.',
      'S22',
      'S23',
    ),
  },
  huang: {
    title: 'A smaller sham trial (Huang, 2019)',
    who: fact('46 people, 12 visits, needles against sham.', 'S26'),
    found: fact(
      'Leg pain <b>7.3</b> lower of 100 (95% interval 0.8 to 13.8). Back pain and disability did not differ.',
      'S26',
    ),
    limits: fact('Few people; a small difference.', 'S26'),
  },
  reviews: {
    title: 'Two reviews of 2015 (Qin; Ji)',
    who: fact('Qin: 11 trials. Ji: 12 studies, 1842 people. Needles, mostly against drugs.', 'S20', 'S21'),
    found: fact(
      'Qin: needles may do more than drugs and may add to them, “but … the evidence is limited”. Ji: pain <b>1.25</b> points lower (95% interval 0.86 to 1.63); any improvement 1.21 times as often (1.16 to 1.25).',
      'S20',
      'S21',
    ),
    limits: fact('Open comparisons with drugs. Ji counts partial improvement as success.', 'S20', 'S21'),
  },
  murphy: {
    title: 'Pressing by oneself (Murphy, 2019)',
    who: fact(
      '67 adults with chronic low back pain, not sciatica; several points, about 30 minutes a day for 6 weeks.',
      'S25',
    ),
    found: fact('Pain fell by <b>35 to 36%</b> with pressing, more than with usual care.', 'S25'),
    limits: fact(
      'A pilot without a sham group. The few unwanted effects came from pressing too hard.',
      'S25',
    ),
  },
  pressing: {
    title: 'Pressing by others (Hsieh, 2006; Li, 2021)',
    who: fact(
      'Hsieh: 129 adults. Li: a review of 23 trials, 2400 people. Low back pain, not sciatica.',
      'S36',
      'S37',
    ),
    found: fact(
      'Hsieh: disability (Roland-Morris) <b>3.8</b> lower than with physical therapy (95% interval 1.9 to 5.7), still so at six months. Li: against usual care a small difference (standardised <b>0.32</b>, 0.02 to 0.61; low certainty).',
      'S36',
      'S37',
    ),
    limits: fact('One clinic without sham; mixed methods.', 'S36', 'S37'),
  },
  disagree: {
    title: 'Who disagrees?',
    a: fact(
      'The UK guideline (NICE NG59): its text for the public says that health professionals “should not offer you acupuncture” for low back pain or sciatica.',
      'S122',
    ),
    b: fact(
      'A review for the WHO of 37 needling trials in chronic low back pain found little or no difference for most outcomes, with low or very low certainty.',
      'S29',
    ),
    c: fact('NCCIH (US): may help some chronic pain; guidelines differ; expectation plays a part.', 'S49'),
  },
  how: {
    title: 'How could it work?',
    a: fact(
      'That is not known. The review that is often quoted says itself that the mechanism is still unclear.',
      'S27',
    ),
  },
  breath: {
    title: 'Why the slow breathing?',
    a: fact(
      'For comfort. Six breaths a minute with a long out-breath lowered heat pain in 48 healthy volunteers; for acute pain the evidence is of very low certainty.',
      'S57',
      'S58',
    ),
  },
}

export const ratings = {
  title: 'What can my ratings show?',
  short: fact(
    'How you rated, not what caused it. You press when pain is high, and high pain often drops by itself.',
    'S78',
  ),
  noise: {
    title: 'What counts as a change?',
    a: fact(
      'One point is within the noise of such ratings. About two points, or 30%, is what people notice, over weeks of treatment and not five minutes.',
      'S70',
      'S71',
      'S72',
    ),
  },
  fair: {
    title: 'Why is it not a fair test?',
    a: fact(
      'In a study of jaw pain, treated and untreated people who started from the same pain improved alike. To compare, also rate spikes that you wait out.',
      'S78',
    ),
  },
}
