#include "domain/rules/import_case.h"

#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {

/// Adds every entity to a partition; false when one belongs to another case.
template <typename T>
bool putAll(Applied &applied, const Partition &partition, const std::vector<T> &entities, const CaseId &owner)
{
    for (const T &entity : entities) {
        if (entity.caseId != owner)
            return false;
        applied.changes.push_back({partition, refOf(entity), EntityChange::Op::Put, entity, {}});
    }
    return true;
}

/// The case with what it may be asked for by besides the lead's name.
CaseFile withOtherNames(CaseFile caseFile, const std::vector<Party> &parties)
{
    QStringList names = caseFile.otherNames.value_or(QStringList());
    for (const Party &party : parties) {
        if (party.role == PartyRole::Rider)
            names.append(party.name.listed());
        if (party.role != PartyRole::Dhs)
            names.append(party.name.aliases);
    }
    names.removeDuplicates();
    if (!names.isEmpty())
        caseFile.otherNames = names;
    return caseFile;
}

} // namespace

Result<Applied> apply(const State &state, const Command &, const ImportCase &args, const ApplyContext &)
{
    const CaseFile &caseFile = args.caseFile;
    const auto known = state.find(refOf(caseFile));
    if (known)
        return refused("case_id_in_use");
    if (known.error().kind != Error::Kind::NotFound)
        return tl::unexpected(known.error());
    if (caseFile.id.isNull() || !caseFile.aNumber || caseFile.court.isEmpty())
        return refused("case_incomplete");

    Applied applied;
    const Partition court = Partition::courtOrdinary(caseFile.court);
    const Partition record = Partition::caseRecord(caseFile.id);
    const bool whole =
        putAll(applied, record, args.proceedings, caseFile.id) && putAll(applied, record, args.parties, caseFile.id) &&
        putAll(applied, record, args.appearances, caseFile.id) && putAll(applied, record, args.custody, caseFile.id) &&
        putAll(applied, court, args.hearings, caseFile.id);
    if (!whole)
        return refused("belongs_elsewhere");
    applied.changes.push_back(putCase(withOtherNames(caseFile, args.parties), {QStringLiteral("record")}));
    return applied;
}

} // namespace dais::domain::rules
