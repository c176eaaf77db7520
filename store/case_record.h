#pragma once

#include "domain/decision.h"
#include "domain/entity.h"
#include "store/cache.h"

namespace dais::store {

/// A case as "now" has it: its head and what its record holds. Reads only; one per thread.
class CaseRecord {
public:
    explicit CaseRecord(Cache &cache) : m_cache(cache) {}
    [[nodiscard]] Result<domain::CaseFile> head(const domain::CaseId &id);
    /// Cases that are heard next between these instants, soonest first.
    [[nodiscard]] Result<std::vector<domain::CaseFile>> heardBetween(const QDateTime &from, const QDateTime &to,
                                                                     int limit);
    /// In the order of the record; not yet numbered ones last.
    [[nodiscard]] Result<std::vector<domain::Document>> documents(const domain::CaseId &id);
    [[nodiscard]] Result<std::vector<domain::DocketEntry>> docket(const domain::CaseId &id);
    [[nodiscard]] Result<std::vector<domain::Party>> parties(const domain::CaseId &id);
    [[nodiscard]] Result<std::vector<domain::Proceeding>> proceedings(const domain::CaseId &id);
    [[nodiscard]] Result<std::vector<domain::Custody>> custody(const domain::CaseId &id);
    [[nodiscard]] Result<std::vector<domain::Appearance>> appearances(const domain::CaseId &id);
    [[nodiscard]] Result<std::vector<domain::Hearing>> hearings(const domain::CaseId &id);
    [[nodiscard]] Result<std::vector<domain::Deadline>> deadlines(const domain::CaseId &id);
    /// The events of the asylum clocks of everybody in the case.
    [[nodiscard]] Result<std::vector<domain::ClockEvent>> clock(const domain::CaseId &id);
    /// What was filed in the case, in the order of filing, decided or not.
    [[nodiscard]] Result<std::vector<domain::Submission>> filings(const domain::CaseId &id);
    [[nodiscard]] Result<std::vector<domain::Note>> notes(const domain::CaseId &id);
    /// Of every record on this computer, case by case.
    [[nodiscard]] Result<std::vector<domain::Document>> everyDocument();
    /// Every reader's mark on this computer that has words, by case and page.
    [[nodiscard]] Result<std::vector<domain::Annotation>> everyMark();
    /// Readers' marks that this person may see, by page.
    [[nodiscard]] Result<std::vector<domain::Annotation>> marks(const domain::CaseId &id);
    [[nodiscard]] Result<domain::Annotation> mark(const domain::AnnotationId &id);
    [[nodiscard]] Result<std::vector<domain::Exhibit>> exhibits(const domain::CaseId &id);
    [[nodiscard]] Result<domain::Document> document(const domain::DocumentId &id);
    /// The package itself, with every filing and finding.
    [[nodiscard]] Result<domain::Submission> submission(const domain::SubmissionId &id);
    [[nodiscard]] Result<std::vector<domain::Note>> notes(const domain::SubmissionId &id);
    /// Two people's acts on this submission, settled or not.
    [[nodiscard]] Result<std::vector<domain::Decision>> decisions(const domain::SubmissionId &id);
    /// Those that nobody has settled yet.
    [[nodiscard]] Result<std::vector<domain::Decision>> openDecisions(const domain::SubmissionId &id);

private:
    template <typename T>
    [[nodiscard]] Result<std::vector<T>> everything();
    template <typename T>
    [[nodiscard]] Result<std::vector<T>> members(const QUuid &owner, const char *column);
    Cache &m_cache;
};

} // namespace dais::store
