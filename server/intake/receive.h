#pragma once

#include "server/documents/document_store.h"
#include "server/intake/receive_file.h"
#include "server/intake/receive_typed.h"
#include "server/record/commands.h"
#include "server/record/postmaster.h"
#include "server/record/records.h"

namespace dais::server::intake {

class CheckQueue;
class Intake;

/// What the filer holds in hand afterwards.
struct Receipt {
    domain::Submission submission; ///< As it was received.
    bool wasThere = false;         ///< The same package had been received before; nothing was filed twice.
};

/// One package while it comes in. Nothing of it stays unless finish() succeeded. Used by one thread at a
/// time.
class Package {
public:
    static constexpr int mostFiles = 20;

    /// The filer's words; may come before or after the files. Refuses what contradicts itself, at once.
    [[nodiscard]] Taken<> say(TypedSubmission typed);
    [[nodiscard]] bool hasWords() const { return m_typed.has_value(); }
    [[nodiscard]] Taken<> beginFile(const QString &fileName);
    [[nodiscard]] Taken<> take(QByteArrayView bytes);
    [[nodiscard]] Taken<> endFile();
    /// Takes the file that was begun last out again: a browser sends an empty one for a field left blank.
    void dropFile() { m_files.pop_back(); }
    [[nodiscard]] qint64 bytesOfFile() const { return m_files.back()->bytes(); }
    /// Everything has arrived, its last byte at `lastByteAt` (UTC), which is the filing instant. Makes the
    /// files durable, then enters the package; only then is it filed. Blocks for the disk and the commit.
    [[nodiscard]] Taken<Receipt> finish(const QDateTime &lastByteAt);

private:
    friend class Intake;
    Package(Intake &intake, const domain::User &filer, const QDateTime &headerAt)
        : m_intake(intake), m_filer(filer), m_headerAt(headerAt)
    {
    }
    [[nodiscard]] Taken<std::vector<domain::Filing>> keepFiles();
    void nameCase(domain::Submission &submission) const;

    Intake &m_intake;
    domain::User m_filer;
    QDateTime m_headerAt;
    std::optional<TypedSubmission> m_typed;
    std::optional<domain::CaseFile> m_case; ///< That the filer named.
    std::vector<std::unique_ptr<IncomingFile>> m_files;
};

/// The door: takes packages in, keeps them durably and hands them to the checks. Thread-safe.
class Intake {
public:
    /// All outlive this.
    struct Parts {
        documents::DocumentStore &documents;
        record::Commands &commands;
        const record::Records &records;
        CheckQueue &checks;
        const domain::CodeTables &tables;
        const FindingTable &findings;
        const domain::Clock &clock;
        domain::Random &random;
        record::Postmaster *post = nullptr; ///< None: nobody is told by mail.
    };
    explicit Intake(const Parts &parts) : m_parts(parts) {}

    /// A package whose header arrived at `headerAt` (UTC). Staff do not file here.
    [[nodiscard]] Taken<std::unique_ptr<Package>> begin(const domain::User &filer, const QDateTime &headerAt);
    /// A paper handed in at a window, whose bytes follow: looked at like any file. Errors: Storage.
    [[nodiscard]] Result<std::unique_ptr<IncomingFile>> beginPaper(const QString &name, const QDateTime &headerAt);
    /// What is filed where, for pages and forms.
    [[nodiscard]] const domain::CodeTables &tables() const { return m_parts.tables; }

private:
    friend class Package;
    [[nodiscard]] Taken<> checkFirstAttempt(const domain::User &filer, const domain::SubmissionId &first) const;
    [[nodiscard]] Taken<std::optional<domain::CaseFile>> findCase(const TypedSubmission &typed) const;
    [[nodiscard]] Taken<std::optional<Receipt>> knownReceipt(const domain::User &filer,
                                                             const domain::SubmissionId &id) const;
    [[nodiscard]] Taken<> mayStillFile(const domain::UserId &filer) const;
    [[nodiscard]] Taken<Receipt> enter(domain::Submission submission);
    Parts m_parts;
};

} // namespace dais::server::intake
