#pragma once

#include "store/act_saver.h"

namespace dais::store {

/// Notes on submissions and cases. UI thread; never waits for the network.
class NoteTaking {
public:
    explicit NoteTaking(ActSaver &acts) : m_acts(acts) {} ///< Outlives it.
    /// Notes something about a submission of `court`. Errors: Invalid "empty", Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> add(const domain::SubmissionId &about, const QString &court,
                                            const QString &text);
    /// Notes something about a case of `court`.
    [[nodiscard]] Result<StoredCommand> add(const domain::CaseId &about, const QString &court, const QString &text);

private:
    ActSaver &m_acts;
};

} // namespace dais::store
