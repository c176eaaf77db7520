#pragma once

#include "domain/case_file.h"
#include "domain/record.h"
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
    /// Who sees a note on a case.
    struct Circle {
        domain::NoteAudience audience = domain::NoteAudience::Mine;
        std::optional<domain::UserId> judge = {};  ///< Whose chambers; with that audience only.
        std::optional<domain::ShareId> share = {}; ///< Which circle; with that audience only.
    };
    /// Notes something about a case for these people only. Errors: Invalid "empty", "audience"; Storage: nothing was saved.
    [[nodiscard]] Result<StoredCommand> add(const domain::CaseFile &about, const Circle &circle, const QString &text);

private:
    ActSaver &m_acts;
};

} // namespace dais::store
