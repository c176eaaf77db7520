#include "domain/rules/open_case.h"

namespace dais::domain::rules {

namespace {

template <typename T>
void put(Applied &applied, const Partition &partition, const T &entity)
{
    applied.changes.push_back({partition, refOf(entity), EntityChange::Op::Put, entity, {}});
}

Party respondent(const Command &command, const CaseId &caseId, const ChargedPerson &person, std::size_t index)
{
    return {.id = PartyId(derivedId(command.id, QStringLiteral("party/%1").arg(index))),
            .caseId = caseId,
            .role = index == 0 ? PartyRole::LeadRespondent : PartyRole::Rider,
            .aNumber = person.aNumber,
            .name = person.name,
            .birthDate = person.birthDate,
            .address = person.address,
            .nationality = person.nationality,
            .language = person.language};
}

/// What the case may be asked for by besides the lead's name: the riders, and everybody's aliases.
QStringList otherNames(const ChargingData &charging)
{
    QStringList names;
    for (std::size_t i = 0; i < charging.persons.size(); ++i) {
        if (i > 0)
            names.append(charging.persons[i].name.listed());
        names.append(charging.persons[i].name.aliases);
    }
    return names;
}

} // namespace

CaseFile openCase(Applied &applied, const Command &command, const Submission &submission, const CaseId &id,
                  const ChargingData &charging)
{
    const Partition record = Partition::caseRecord(id);
    put(applied, record,
        Proceeding{.id = ProceedingId(derivedId(command.id, QStringLiteral("proceeding"))),
                   .caseId = id,
                   .court = submission.court,
                   .caseType = charging.caseType,
                   .began = submission.filingDate,
                   .ended = {},
                   .allegations = charging.allegations,
                   .charges = charging.charges});
    for (std::size_t i = 0; i < charging.persons.size(); ++i) {
        const ChargedPerson &person = charging.persons[i];
        const Party party = respondent(command, id, person, i);
        put(applied, record, party);
        put(applied, record,
            Custody{.id = CustodyId(derivedId(command.id, QStringLiteral("custody/%1").arg(i))),
                    .caseId = id,
                    .party = party.id,
                    .status = person.detained ? CustodyStatus::Detained : CustodyStatus::NeverDetained,
                    .effective = submission.filingDate,
                    .place = {}});
    }
    put(applied, record,
        Party{.id = PartyId(derivedId(command.id, QStringLiteral("party/dhs"))), .caseId = id, .role = PartyRole::Dhs});

    const ChargedPerson &lead = charging.persons.front();
    const QStringList others = otherNames(charging);
    return {.id = id,
            .aNumber = lead.aNumber,
            .respondent = lead.name.listed(),
            .caseType = charging.caseType,
            .court = submission.court,
            .opened = submission.filingDate,
            .custody = lead.detained ? CustodyStatus::Detained : CustodyStatus::NeverDetained,
            .specialClassifications = charging.specialClassifications,
            .persons = int(charging.persons.size()),
            .otherNames = others.isEmpty() ? std::nullopt : std::optional(others)};
}

} // namespace dais::domain::rules
