#pragma once

#include "domain/result.h"
#include "store/write_gate.h"

#include <memory>
#include <QLockFile>

namespace dais::store {

/// The folder of one person's store on this computer, per (server, login): mode 0700, files 0600. Held by one program
/// at a time. Outlives every Workspace opened on it; its gates are shared by the threads of the program.
class Profile {
public:
    /// Makes the folder if need be and takes it. Errors: Storage "folder_not_made", Conflict "profile_in_use".
    [[nodiscard]] static Result<std::unique_ptr<Profile>> open(const QString &root, const QString &server,
                                                               const QString &login);
    /// Uses these gates from now on, before anything is opened: a simulator's actors wait in their own way.
    void setGates(std::unique_ptr<WriteGate> outbox, std::unique_ptr<WriteGate> cache);
    /// Whether this person has signed in on this computer before.
    [[nodiscard]] static bool exists(const QString &root, const QString &server, const QString &login);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString outboxPath() const { return m_folder + QStringLiteral("/outbox.db"); }
    [[nodiscard]] QString cachePath() const { return m_folder + QStringLiteral("/cache.db"); }
    [[nodiscard]] QString documentsPath() const { return m_folder + QStringLiteral("/documents"); }
    [[nodiscard]] QString papersPath() const { return m_folder + QStringLiteral("/papers"); }
    [[nodiscard]] QString textPath() const { return m_folder + QStringLiteral("/text.db"); }
    [[nodiscard]] QString reservePath() const { return m_folder + QStringLiteral("/reserve"); }
    [[nodiscard]] WriteGate &outboxGate() { return *m_outboxGate; }
    [[nodiscard]] WriteGate &cacheGate() { return *m_cacheGate; }
    [[nodiscard]] WriteGate &textGate() { return m_textGate; }

private:
    explicit Profile(const QString &folder) : m_folder(folder), m_lock(folder + QStringLiteral("/in-use")) {}
    QString m_folder;
    QLockFile m_lock;
    std::unique_ptr<WriteGate> m_outboxGate = std::make_unique<WriteGate>();
    std::unique_ptr<WriteGate> m_cacheGate = std::make_unique<WriteGate>();
    WriteGate m_textGate;
};

} // namespace dais::store
