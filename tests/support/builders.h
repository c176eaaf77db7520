#pragma once

#include "domain/case_file.h"
#include "domain/submission.h"

namespace dais::tests {

/// A submission in the making, in the court's words: aSubmission().titled("Motion to continue").withPages(6).
class SubmissionBuilder {
public:
    SubmissionBuilder();
    SubmissionBuilder &titled(const QString &title);
    SubmissionBuilder &withDocuments(int count);
    SubmissionBuilder &withPages(int pages);
    SubmissionBuilder &withBytes(const QByteArray &bytes); ///< What was filed; its hash goes in.
    SubmissionBuilder &inCase(const domain::CaseFile &caseFile);
    SubmissionBuilder &charging(const QString &family, const QString &aNumber); ///< Opens a case.
    SubmissionBuilder &by(domain::Role role, const QString &name);
    SubmissionBuilder &classified(const QStringList &codes);
    SubmissionBuilder &due(const QDateTime &at);
    SubmissionBuilder &receivedAt(const QDateTime &at);
    SubmissionBuilder &assignedTo(const domain::UserId &user);
    SubmissionBuilder &withFinding(const QString &code, domain::Severity severity);
    SubmissionBuilder &stillChecking();
    [[nodiscard]] domain::Submission build() const { return m_submission; }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    domain::Submission m_submission;
    QByteArray m_bytes;
};

[[nodiscard]] inline SubmissionBuilder aSubmission()
{
    return {};
}
/// A case of the sample court.
[[nodiscard]] domain::CaseFile aCase(const QString &respondent = QStringLiteral("RESPONDENT, Sample"),
                                     const QString &aNumber = QStringLiteral("A012-345-678"));
/// The same id for the same number in every run.
[[nodiscard]] QUuid testId(quint64 number);
/// A fresh id, the next number.
[[nodiscard]] QUuid nextTestId();

} // namespace dais::tests
