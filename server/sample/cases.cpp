#include "server/sample/cases.h"

#include "domain/court_calendar.h"

namespace dais::server::sample {

using domain::ChargedPerson;
using domain::CustodyStatus;

namespace {

const QStringList nationalities{QStringLiteral("BR"), QStringLiteral("CH"), QStringLiteral("GT"), QStringLiteral("HA"),
                                QStringLiteral("HO"), QStringLiteral("IN"), QStringLiteral("MX")};
const QStringList languages{QStringLiteral("SP"), QStringLiteral("SP"), QStringLiteral("ENG")};
constexpr int daysAhead = 40; ///< Business days that the docket is set for.

const QStringList streets{QStringLiteral("Sample Street"), QStringLiteral("Example Avenue"),
                          QStringLiteral("Placeholder Road")};

} // namespace

QStringList CaseMaker::someCharges()
{
    QStringList current;
    for (const domain::Charge &charge : m_parts.tables.charges().rows())
        if (charge.current && !charge.citation.isEmpty())
            current.append(charge.code);
    return {m_parts.dice.pick(current)};
}

ChargedPerson CaseMaker::makePerson(const ChargedPerson *lead)
{
    Dice &dice = m_parts.dice;
    ChargedPerson person;
    person.aNumber = inventedANumber(++m_persons);
    if (lead) {
        person = {
            person.aNumber, inventedRelative(lead->name, dice), {}, lead->address, lead->nationality, lead->language,
            lead->detained};
        person.birthDate = m_parts.today.addDays(-dice.between(2 * 365, 17 * 365));
        return person;
    }
    person.name = inventedName(dice);
    person.birthDate = m_parts.today.addDays(-dice.between(19 * 365, 70 * 365));
    person.address.street = QString::number(dice.between(1, 999)) + QLatin1Char(' ') + dice.pick(streets);
    person.address.city = m_parts.court.city();
    person.address.state = m_parts.court.state();
    person.address.zip = QStringLiteral("00000");
    person.nationality = dice.pick(nationalities);
    person.language = dice.pick(languages);
    return person;
}

domain::ChargingData CaseMaker::makeCharging(const QString &code, int persons, bool detained)
{
    domain::ChargingData charging;
    for (const domain::CaseType &type : m_parts.tables.caseTypes().rows())
        if (type.chargingDocument == code && (charging.caseType.isEmpty() || type.code == QLatin1String("RMV")))
            charging.caseType = type.code;
    for (int i = 0; i < persons; ++i) {
        charging.persons.push_back(makePerson(i == 0 ? nullptr : &charging.persons.front()));
        charging.persons.back().detained = detained;
    }
    if (detained)
        charging.specialClassifications.append(QStringLiteral("DET"));
    if (persons > 1)
        charging.specialClassifications.append(QStringLiteral("FAMU"));
    charging.allegations = {QStringLiteral("You are not a citizen or national of the United States."),
                            QStringLiteral("You are the subject of a synthetic document.")};
    charging.charges = someCharges();
    charging.served = m_parts.today.addDays(-m_parts.dice.between(12, 40));
    return charging;
}

domain::ImportCase CaseMaker::makeCase()
{
    Dice &dice = m_parts.dice;
    const int persons = dice.oneIn(3) ? dice.between(2, 4) : 1;
    const bool detained = dice.oneIn(6);
    const domain::ChargingData charging = makeCharging(QStringLiteral("NTA"), persons, detained);
    const ChargedPerson &lead = charging.persons.front();

    domain::ImportCase made;
    made.caseFile.id = domain::CaseId::make(m_parts.clock, dice);
    made.caseFile.aNumber = lead.aNumber;
    made.caseFile.respondent = lead.name.listed();
    made.caseFile.caseType = charging.caseType;
    made.caseFile.court = m_parts.court.code();
    made.caseFile.opened = m_parts.today.addDays(-dice.between(60, 900));
    made.caseFile.custody = detained        ? CustodyStatus::Detained
                            : dice.oneIn(8) ? CustodyStatus::Released
                                            : CustodyStatus::NeverDetained;
    made.caseFile.specialClassifications = charging.specialClassifications;
    made.caseFile.persons = persons;
    made.proceedings.push_back({.id = domain::ProceedingId::make(m_parts.clock, dice),
                                .caseId = made.caseFile.id,
                                .court = m_parts.court.code(),
                                .caseType = charging.caseType,
                                .began = made.caseFile.opened,
                                .ended = {},
                                .allegations = charging.allegations,
                                .charges = charging.charges});
    for (const ChargedPerson &person : charging.persons)
        addPerson(made, person);
    if (!dice.oneIn(6))
        addHearing(made, lead.language == QLatin1String("ENG") ? QString() : lead.language);
    return made;
}

void CaseMaker::addPerson(domain::ImportCase &made, const ChargedPerson &person)
{
    const domain::CaseFile &file = made.caseFile;
    const auto role = made.parties.empty() ? domain::PartyRole::LeadRespondent : domain::PartyRole::Rider;
    const auto party = domain::PartyId::make(m_parts.clock, m_parts.dice);
    made.parties.push_back({party, file.id, role, person.aNumber, person.name, person.birthDate, person.address,
                            person.nationality, person.language});
    made.custody.push_back(
        {domain::CustodyId::make(m_parts.clock, m_parts.dice), file.id, party, file.custody, file.opened,
         file.custody == CustodyStatus::Detained ? QStringLiteral("Sample detention facility") : QString()});
    const bool isRepresented =
        role == domain::PartyRole::LeadRespondent ? !m_parts.dice.oneIn(3) : !made.appearances.empty();
    if (isRepresented)
        made.appearances.push_back(
            {.id = domain::AppearanceId::make(m_parts.clock, m_parts.dice),
             .caseId = file.id,
             .party = party,
             .practitioner = m_parts.people.counsel.id,
             .practitionerName = m_parts.people.counsel.displayName,
             .scope = m_parts.dice.oneIn(8) ? domain::AppearanceScope::AllButCustody : domain::AppearanceScope::All,
             .primary = true,
             .since = file.opened.addDays(m_parts.dice.between(5, 50)),
             .until = {}});
}

std::vector<domain::Session> CaseMaker::makeSessions()
{
    const domain::CourtCalendar calendar(m_parts.tables.holidays(), m_parts.court);
    std::vector<const domain::User *> judges{&m_parts.people.judge};
    for (const domain::User &one : m_parts.people.otherJudges)
        judges.push_back(&one);
    for (int day = 1; day <= daysAhead; ++day)
        for (std::size_t judge = 0; judge < judges.size(); ++judge) {
            if ((day + int(judge)) % 2 == 0)
                continue; // Every other morning is for individual hearings.
            const QDate date = calendar.businessDaysAfter(m_parts.today, day);
            const bool detained = judge == 2;
            m_sessions.push_back({.id = domain::SessionId::make(m_parts.clock, m_parts.dice),
                                  .court = m_parts.court.code(),
                                  .type = detained ? QStringLiteral("MD") : QStringLiteral("MR"),
                                  .judge = judges[judge]->id,
                                  .judgeName = judges[judge]->displayName,
                                  .room = QStringLiteral("Courtroom %1").arg(judge + 1),
                                  .medium = detained ? domain::HearingMedium::Video : domain::HearingMedium::InPerson,
                                  .startsAt = QDateTime(date, QTime(8, 30), m_parts.court.zone()).toUTC(),
                                  .minutes = 180,
                                  .capacity = 40});
        }
    return m_sessions;
}

/// The next afternoon that no individual hearing has yet; nothing when all are taken.
std::optional<domain::HearingSlot> CaseMaker::nextAfternoon()
{
    const domain::CourtCalendar calendar(m_parts.tables.holidays(), m_parts.court);
    std::vector<const domain::User *> judges{&m_parts.people.judge};
    for (const domain::User &one : m_parts.people.otherJudges)
        judges.push_back(&one);
    const int place = m_afternoons++;
    const int judge = place % int(judges.size());
    const int day = 1 + place / int(judges.size());
    if (day > daysAhead)
        return std::nullopt;
    const QDate date = calendar.businessDaysAfter(m_parts.today, day);
    return domain::HearingSlot{.startsAt = QDateTime(date, QTime(13, 0), m_parts.court.zone()).toUTC(),
                               .minutes = 180,
                               .judge = judges[std::size_t(judge)]->id,
                               .judgeName = judges[std::size_t(judge)]->displayName,
                               .room = QStringLiteral("Courtroom %1").arg(judge + 1)};
}

void CaseMaker::addHearing(domain::ImportCase &made, const QString &language)
{
    Dice &dice = m_parts.dice;
    const bool detained = made.caseFile.custody == CustodyStatus::Detained;
    const bool isMaster = !dice.oneIn(3);
    std::optional<domain::HearingSlot> slot;
    if (!isMaster)
        slot = nextAfternoon();
    else if (!m_sessions.empty())
        slot = dice.pick(m_sessions).slotNow();
    if (!slot)
        return;
    domain::Hearing hearing{.id = domain::HearingId::make(m_parts.clock, dice),
                            .caseId = made.caseFile.id,
                            .court = m_parts.court.code(),
                            .type = isMaster ? (detained ? QStringLiteral("MD") : QStringLiteral("MR"))
                                             : (detained ? QStringLiteral("ID") : QStringLiteral("II")),
                            .language = language,
                            .adjournmentCode = {}};
    hearing.placeAt(*slot);
    if (!isMaster && dice.oneIn(4))
        hearing.medium = domain::HearingMedium::Internet;
    hearing.status = domain::HearingStatus::Scheduled;
    if (!made.appearances.empty())
        hearing.counsel = made.appearances.front().practitioner;
    made.hearings.push_back(hearing);
    made.caseFile.nextHearingAt = hearing.startsAt;
    made.caseFile.nextHearingJudge = hearing.judge;
    made.caseFile.judge = hearing.judgeId;
}

} // namespace dais::server::sample
