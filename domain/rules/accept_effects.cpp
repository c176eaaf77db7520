#include "domain/rules/accept_effects.h"

#include "domain/rules/homes.h"

#include <algorithm>

namespace dais::domain::rules {

namespace {

using Act = FilingEffect::Act;

/// Takes an entity into the list of its type, in place of an older state of it.
template <typename T>
void keep(std::vector<T> &list, const T &entity)
{
    const auto known = std::find_if(list.begin(), list.end(), [&](const T &one) { return one.id == entity.id; });
    if (known == list.end())
        list.push_back(entity);
    else
        *known = entity;
}

bool overlap(AppearanceScope a, AppearanceScope b)
{
    if ((a == AppearanceScope::Board) != (b == AppearanceScope::Board))
        return false;
    return a == b || a == AppearanceScope::All || b == AppearanceScope::All;
}

} // namespace

QString lackOf(const FilingEffect &effect, const std::optional<Particulars> &particulars)
{
    if (effect.act == Act::Address &&
        (!particulars || !particulars->address || particulars->address->address.isEmpty()))
        return QStringLiteral("address_missing");
    if (effect.act == Act::Custody &&
        (!particulars || !particulars->custody || !particulars->custody->effective.isValid()))
        return QStringLiteral("custody_missing");
    return {};
}

AcceptEffects::AcceptEffects(const State &state, const Command &command, const ApplyContext &context,
                             const Submission &submission, Applied &applied)
    : m_state(state), m_command(command), m_context(context), m_submission(submission), m_applied(applied)
{
}

Result<> AcceptEffects::carryOut(const Filing &filing, CaseFile &caseFile)
{
    const FilingEffect effect =
        m_context.vocabulary.effectOf(filing.documentType, caseFile.caseType, m_submission.filingDate);
    if (effect.act != Act::None)
        DAIS_TRY(learnCase(caseFile.id));
    switch (effect.act) {
    case Act::None:
        break;
    case Act::Appearance:
    case Act::BoardAppearance:
        enterAppearance(filing, caseFile, effect.act == Act::BoardAppearance);
        break;
    case Act::Address:
        changeAddress(filing, caseFile);
        break;
    case Act::Custody:
        changeCustody(filing, caseFile);
        break;
    case Act::Asylum:
        startClock(filing, caseFile);
        break;
    case Act::Response:
        noteResponse(caseFile);
        break;
    }
    startDeadline(effect, filing, caseFile);
    return {};
}

Result<> AcceptEffects::learnCase(const CaseId &id)
{
    if (std::exchange(m_known, true))
        return {};
    const auto members = m_state.belongingTo(id);
    if (!members)
        return tl::unexpected(members.error());
    for (const Entity &entity : *members)
        learn(entity);
    for (const EntityChange &change : m_applied.changes)
        if (change.entity)
            learn(*change.entity);
    return {};
}

void AcceptEffects::learn(const Entity &entity)
{
    if (const auto *party = std::get_if<Party>(&entity))
        keep(m_parties, *party);
    else if (const auto *appearance = std::get_if<Appearance>(&entity))
        keep(m_appearances, *appearance);
    else if (const auto *custody = std::get_if<Custody>(&entity))
        keep(m_custody, *custody);
    else if (const auto *deadline = std::get_if<Deadline>(&entity))
        keep(m_deadlines, *deadline);
    else if (const auto *event = std::get_if<ClockEvent>(&entity))
        keep(m_clock, *event);
}

template <typename T>
void AcceptEffects::put(const CaseFile &caseFile, const T &entity)
{
    m_applied.changes.push_back({*homeIn(caseFile, entity), refOf(entity), EntityChange::Op::Put, entity, {}});
    learn(entity);
}

std::vector<Party> AcceptEffects::concerned(const Filing &filing) const
{
    std::vector<Party> parties;
    for (const Party &party : m_parties) {
        const bool named =
            !filing.particulars || filing.particulars->parties.empty() ||
            std::ranges::find(filing.particulars->parties, party.id) != filing.particulars->parties.end();
        if (party.role != PartyRole::Dhs && named)
            parties.push_back(party);
    }
    return parties;
}

QUuid AcceptEffects::idFor(const char *what, const Filing &filing, const PartyId &party) const
{
    return derivedId(m_command.id, QLatin1String(what) + u'/' + filing.id.toString() + u'/' + party.toString());
}

QString AcceptEffects::otherSide() const
{
    return m_submission.filer.role == Role::Dhs ? QStringLiteral("Respondent") : QStringLiteral("DHS");
}

void AcceptEffects::enterAppearance(const Filing &filing, const CaseFile &caseFile, bool beforeBoard)
{
    const auto said = filing.particulars ? filing.particulars->appearance : std::nullopt;
    const bool bySelf = !said || said->practitioner.isEmpty() || said->practitioner == m_submission.filer.name;
    for (const Party &party : concerned(filing)) {
        Appearance fresh{.id = AppearanceId(idFor("appearance", filing, party.id)),
                         .caseId = caseFile.id,
                         .party = party.id,
                         .practitioner = bySelf ? m_submission.filer.user : UserId(),
                         .practitionerName = bySelf ? m_submission.filer.name : said->practitioner,
                         .scope = said ? said->scope : AppearanceScope::All,
                         .since = m_submission.filingDate,
                         .until = {}};
        if (beforeBoard)
            fresh.scope = AppearanceScope::Board;
        const auto before = m_appearances;
        bool anotherFirst = false;
        for (Appearance earlier : before) {
            if (earlier.party != party.id || earlier.until || !overlap(earlier.scope, fresh.scope))
                continue;
            const bool samePerson = earlier.practitionerName == fresh.practitionerName;
            if (samePerson && earlier.scope == fresh.scope)
                earlier.until = m_submission.filingDate; // A new form takes the place of the same person's old one.
            else if (earlier.primary && said && said->primary)
                earlier.primary = false;
            else if (earlier.primary)
                anotherFirst = true;
            if (std::ranges::find(before, earlier) == before.end())
                put(caseFile, earlier);
        }
        fresh.primary = !anotherFirst; // Somebody is told first; nobody takes that place without saying so.
        put(caseFile, fresh);
    }
}

void AcceptEffects::changeAddress(const Filing &filing, const CaseFile &caseFile)
{
    for (Party party : concerned(filing)) {
        party.address = filing.particulars->address->address;
        put(caseFile, party);
    }
}

void AcceptEffects::changeCustody(const Filing &filing, CaseFile &caseFile)
{
    const CustodyParticulars &said = *filing.particulars->custody;
    for (const Party &party : concerned(filing)) {
        const bool latest = std::none_of(m_custody.begin(), m_custody.end(), [&](const Custody &known) {
            return known.party == party.id && known.effective > said.effective;
        });
        if (party.role == PartyRole::LeadRespondent && latest && caseFile.custody != said.status) {
            caseFile.custody = said.status;
            m_changedCustody = true;
        }
        put(caseFile, Custody{.id = CustodyId(idFor("custody", filing, party.id)),
                              .caseId = caseFile.id,
                              .party = party.id,
                              .status = said.status,
                              .effective = said.effective,
                              .place = said.place});
    }
}

void AcceptEffects::startClock(const Filing &filing, const CaseFile &caseFile)
{
    QDate on = m_submission.filingDate;
    if (filing.particulars && filing.particulars->asylum && filing.particulars->asylum->receivedByUscis)
        on = *filing.particulars->asylum->receivedByUscis;
    for (const Party &party : concerned(filing)) {
        const bool runs = std::any_of(m_clock.begin(), m_clock.end(), [&](const ClockEvent &event) {
            return event.party == party.id && event.act == ClockEvent::Act::Filed;
        });
        if (runs)
            continue;
        put(caseFile, ClockEvent{.id = ClockEventId(idFor("clock", filing, party.id)),
                                 .caseId = caseFile.id,
                                 .party = party.id,
                                 .act = ClockEvent::Act::Filed,
                                 .on = on,
                                 .document = filing.document,
                                 .by = m_command.actor});
    }
}

void AcceptEffects::noteResponse(const CaseFile &caseFile)
{
    const QString side = m_submission.filer.role == Role::Dhs ? QStringLiteral("DHS") : QStringLiteral("Respondent");
    std::vector<Deadline> open;
    std::copy_if(m_deadlines.begin(), m_deadlines.end(), std::back_inserter(open),
                 [&](const Deadline &one) { return !one.met && one.owedBy == side; });
    if (open.size() != 1)
        return; // Which motion it answers cannot be known from here.
    open.front().met = true;
    put(caseFile, open.front());
}

void AcceptEffects::startDeadline(const FilingEffect &effect, const Filing &filing, const CaseFile &caseFile)
{
    if (effect.deadline.isEmpty())
        return;
    std::optional<QDate> from = m_submission.filingDate;
    if (effect.from == FilingEffect::From::Service)
        from = m_submission.charging ? m_submission.charging->served : std::nullopt;
    else if (effect.act == Act::Asylum && filing.particulars && filing.particulars->asylum)
        from = filing.particulars->asylum->receivedByUscis.value_or(*from);
    if (!from)
        return;
    const auto due = m_context.vocabulary.dueUnder(effect.deadline, *from, caseFile.court, caseFile.custody);
    if (!due)
        return;
    put(caseFile,
        Deadline{.id = DeadlineId(idFor("deadline", filing)),
                 .caseId = caseFile.id,
                 .rule = effect.deadline,
                 .due = *due,
                 .owedBy = effect.owedBy == FilingEffect::OwedBy::Court ? QStringLiteral("Court") : otherSide(),
                 .startedBy = filing.document});
}

} // namespace dais::domain::rules
