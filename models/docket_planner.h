#pragma once

#include "domain/code_tables.h"
#include "domain/deadline_rules.h"
#include "domain/docket_check.h"
#include "domain/free_slots.h"
#include "models/docket_model.h"
#include "store/case_record.h"

namespace dais::models {

/// A hearing as it would be moved, with what speaks against it.
struct PlannedMove {
    domain::Hearing hearing;                        ///< As it is.
    domain::HearingSlot slot;                       ///< Where it would go.
    bool hasPlace = true;                           ///< False: no free slot was found, and it stays where it is.
    std::vector<domain::HearingConflict> conflicts; ///< Against the new slot.
    std::vector<QDate> missed;                      ///< Days of deadlines of the case that the new day no longer keeps.
};

/// Looks a slot over before anything is done: what speaks against it, and where there are free ones. Everything from what
/// is on this computer. UI thread.
class DocketPlanner {
public:
    /// All outlive it.
    struct Parts {
        store::Cache &cache;
        const domain::CodeTables &tables;
        const domain::Clock &clock;
        const domain::Court &court;
    };
    explicit DocketPlanner(const Parts &parts);

    [[nodiscard]] domain::HearingCategory categoryOf(const QString &type) const;
    [[nodiscard]] const domain::DocketRules &rules() const { return m_rules; }
    /// What speaks against a hearing as it would be. `before`: the day it is on now, invalid for a new one.
    [[nodiscard]] Result<std::vector<domain::HearingConflict>> conflicts(const domain::Hearing &hearing,
                                                                         const QDate &before = {});
    /// The next slots in which nothing stands in its way, from this instant on.
    [[nodiscard]] Result<std::vector<domain::HearingSlot>> proposals(const domain::Hearing &hearing,
                                                                     const QDateTime &from);
    /// Where everything that an absence meets could go: what-if of a bulk move. Detained people are placed first, then by
    /// the day they had. Nothing is moved.
    [[nodiscard]] Result<std::vector<PlannedMove>> clear(const domain::Absence &absence);
    /// The case's next free session, for a first hearing (8 CFR 1003.18): not before the first day that the rule allows.
    [[nodiscard]] Result<std::optional<domain::HearingSlot>> firstSlot(const domain::CaseFile &file);

private:
    struct Horizon;
    [[nodiscard]] Result<Horizon> horizon(const QDateTime &from);
    [[nodiscard]] std::optional<domain::ComputedDeadline> earliestOf(const domain::CaseFile &file, bool isFirst);
    /// Sessions that cases of a type go into: people in custody are heard apart from the others.
    [[nodiscard]] QStringList sessionTypesFor(const QString &type) const;
    [[nodiscard]] domain::CourtCalendar calendar();
    [[nodiscard]] std::vector<domain::HearingSlot> slotsIn(const Horizon &horizon, const domain::Hearing &hearing,
                                                           const QDateTime &from);

    Parts m_parts;
    store::DocketReading m_reads;
    store::CaseRecord m_record;
    domain::DeadlineRules m_deadlines;
    domain::DocketRules m_rules;
};

} // namespace dais::models
