import { source, type Source } from './source'

/** Moves, and who should leave them out. Titles stand in the language they were published in. */
export const movingSources: readonly Source[] = [
  source('moving', 'S90', 'NHS inform: Exercises for back pain', 'www.nhsinform.scot'),
  source(
    'moving',
    'S91',
    'Cwm Taf Morgannwg University Health Board, NHS Wales: Sciatica',
    'ctmuhb.nhs.wales/wise-ctm/health-conditions/sciatica',
  ),
  source(
    'moving',
    'S92',
    'HSE Ireland: Sitting exercises',
    'www2.hse.ie/living-well/exercise/indoor-exercises/sitting-exercises',
  ),
  source(
    'moving',
    'S93',
    'NHS: Sitting exercises (copies)',
    'www.nhs.uk/live-well/exercise/sitting-exercises',
    'second-hand',
  ),
  source(
    'moving',
    'S94',
    'Cambridge University Hospitals: Back mobility exercises',
    'www.cuh.nhs.uk/patient-information/back-mobility-exercises',
  ),
  source(
    'moving',
    'S95',
    'Rehabilitation after lumbar discectomy, microdiscectomy and decompressive laminectomy (UK hospital leaflet)',
    'www.scribd.com/document/459853420',
    'second-hand',
  ),
  source(
    'moving',
    'S96',
    'Eskenazi Health: Exercise of the Month, Piriformis Stretch for Sciatica',
    'www.eskenazihealth.edu/news/exercise-of-the-month-piriformis-stretch-for-sciatica',
    'whole',
  ),
  source(
    'moving',
    'S98',
    'Mayo Clinic: Stretching slide show, lower back',
    'www.mayoclinic.org/healthy-lifestyle/adult-health/multimedia/stretching/sls-20076525?s=7',
  ),
  source(
    'moving',
    'S99',
    'Johnson DP, Mayo Clinic: Stretch to take the strain out of sitting. 2025',
    'communityhealth.mayoclinic.org/featured-stories/sitting-stretches',
  ),
  source(
    'moving',
    'S101',
    'NHS Tayside: Exercises to try at home (“super six”)',
    'rightdecisions.scot.nhs.uk',
  ),
  source(
    'moving',
    'S102',
    'Orthopaedic Associates Evansville: Standing back extension',
    'oaevansville.com/back-exercises/standingbackpira',
  ),
  source(
    'moving',
    'S103',
    'Exercises for back pain, tear-off sheet (by its wording Arthritis Research UK)',
    'www.scribd.com/document/598924674',
    'second-hand',
  ),
  source(
    'moving',
    'S104',
    'Arthritis Research Campaign: Back pain, Information and Exercise Sheet HO13. 2007',
    'manualzz.com',
  ),
  source(
    'moving',
    'S106',
    'MyHealth Alberta (Healthwise): Herniated Disc, Exercises',
    'myhealth.alberta.ca/Health/aftercareinformation/pages/conditions.aspx?hwid=zp4471',
  ),
  source(
    'moving',
    'S107',
    'Nerve flossing handout, figures after Liebenson 2006 and McGill 2006 (weak)',
    'paperzz.com/doc/6970365',
    'second-hand',
  ),
  source(
    'moving',
    'S109',
    'Mayo Clinic Sports Medicine: The importance of stretching during your workday. 2021',
    'sportsmedicine.mayoclinic.org',
  ),
  source(
    'moving',
    'S111',
    'NHS Fife: Calf stretches',
    'www.nhsfife.org/services/all-services/patient-advice/calf-stretches',
  ),
  source(
    'moving',
    'S112',
    'University of Michigan Health (Healthwise): Calf stretch. 2023',
    'www.uofmhealth.org/health-library/acl0360',
  ),
  source(
    'moving',
    'S113',
    'USA Today, reporting Mayo Clinic: Six easy stretches for the home office. 2020 (weak)',
    'www.usatoday.com',
    'second-hand',
  ),
  source(
    'moving',
    'S139',
    'Leeds Teaching Hospitals: Total hip replacement, a guide to your rehabilitation',
    'www.leedsth.nhs.uk',
  ),
  source(
    'moving',
    'S140',
    'Alder Hey: Hip precautions following total hip replacement, PIAG 280',
    'www.alderhey.nhs.uk',
  ),
  source(
    'moving',
    'S141',
    'Giangregorio et al. Too Fit To Fracture. Osteoporos Int 2015;26:891-910 (PMC5101068)',
    'pmc.ncbi.nlm.nih.gov/articles/PMC5101068/',
  ),
  source(
    'moving',
    'S142',
    'Northern Care Alliance: Physiotherapy, Pelvic Girdle Pain',
    'www.northerncarealliance.nhs.uk',
  ),
  source(
    'moving',
    'S143',
    'Kent Community Health: Postural hypotension. 2024',
    'www.kentcht.nhs.uk/leaflet/postural-hypotension',
  ),
  source(
    'moving',
    'S145',
    'Swan Medical Group: Leg pain, lumbar spinal stenosis',
    'www.swanmedicalgroup.co.uk',
  ),
  source(
    'moving',
    'S148',
    'Norfolk and Waveney (NHS): Physical activity during pregnancy',
    'www.norfolkandwaveneycommunityhealth.nhs.uk',
  ),
]

/** Heat. */
export const heatSources: readonly Source[] = [
  source(
    'heat',
    'S149',
    'Midlands Partnership University NHS Foundation Trust: Heat treatment',
    'www.mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment',
    'whole',
  ),
  source(
    'heat',
    'S150',
    'Move Better Gwent, NHS Wales: Using heat',
    'movebettergwent.nhs.wales/self_management/using-heat',
  ),
  source(
    'heat',
    'S151',
    'Elderly Health Service, Hong Kong Department of Health: Heat therapy',
    'www.elderly.gov.hk/english/healthy_ageing/personal_care/heat_therapy.html',
  ),
  source('heat', 'S152', 'US FDA: Heating devices, how to avoid burns. 1997', 'www.fda.gov'),
  source(
    'heat',
    'S153',
    'US FDA and CPSC: Public health advisory, electric heating pads. 1995 (archived)',
    'www.fda.gov',
  ),
  source(
    'heat',
    'S157',
    'French et al. Superficial heat or cold for low back pain. Cochrane 2006, CD004750',
    'doi.org/10.1002/14651858.CD004750.pub2',
  ),
  source(
    'heat',
    'S160',
    'Effects of heatwrap and exercise in acute low back pain, preprint 2025',
    'doi.org/10.1101/2025.09.07.25335260',
  ),
]
