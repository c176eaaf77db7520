#pragma once

#include "domain/entity.h"
#include "domain/wire/messages.h"
#include "sql/connection.h"
#include "store/write_gate.h"

#include <optional>

namespace dais::store {

/// What the court said: cache.db, disposable, rebuilt from the court when it is newer than this program or damaged.
/// Each connection also has the overlay's temporary tables and the views `..._now` that prefer them to the truth.
/// One object per thread; several on one file share a WriteGate.
class Cache {
public:
    enum class Opened {
        AsItWas,
        Rebuilt, ///< It was newer or damaged and was made anew, empty: the court's data comes again by itself.
    };
    /// Opens or creates the file.
    [[nodiscard]] static Result<std::unique_ptr<Cache>> open(const QString &path, WriteGate &gate,
                                                             const sql::OpenOptions &options = {});
    [[nodiscard]] Opened opened() const { return m_opened; }
    [[nodiscard]] sql::Connection &connection() { return m_connection; }
    [[nodiscard]] WriteGate &gate() { return m_gate; }

    /// Which layer of the data is read.
    enum class View {
        Truth, ///< What the court said.
        Now,   ///< With the person's pending commands on top.
    };
    /// The bytes of an entity's body, as received. Error NotFound.
    [[nodiscard]] Result<QByteArray> body(const domain::EntityRef &ref, View view = View::Now);
    [[nodiscard]] Result<domain::Entity> find(const domain::EntityRef &ref, View view = View::Now);
    /// The entity as its own type, from "now".
    template <typename T>
    [[nodiscard]] Result<T> get(const QUuid &id, View view = View::Now)
    {
        auto found = find({domain::kindOf<T>(), id}, view);
        if (!found)
            return tl::unexpected(found.error());
        return std::get<T>(std::move(*found));
    }
    /// The court's version of an aspect; 0 when it was never written.
    [[nodiscard]] Result<qint64> version(const domain::EntityRef &ref, const QString &aspect);

    /// Where this computer stands in each partition it has anything of.
    [[nodiscard]] Result<std::vector<domain::wire::Position>> positions();
    /// Outcomes and documents gone are known up to here.
    [[nodiscard]] Result<qint64> outcomeCursor();
    [[nodiscard]] Result<qint64> goneCursor();
    /// Forgets which outcomes and deletions it heard of: the next pull brings them all once more.
    [[nodiscard]] Result<> askAnew();
    /// Commands whose outcome, with its effects, this cache holds.
    [[nodiscard]] Result<bool> holdsOutcome(const domain::CommandId &id);

    /// Outcomes that the outbox has not been told yet: those of the last page, and of one before a crash.
    [[nodiscard]] Result<std::vector<domain::wire::DeliveredOutcome>> untoldOutcomes();
    [[nodiscard]] Result<> outcomeTold(const domain::CommandId &id);

    /// When the court was last heard, by this computer's clock; invalid when never.
    [[nodiscard]] Result<QDateTime> lastContact();
    [[nodiscard]] Result<> setLastContact(const QDateTime &at);

    /// A partition whose pull wants to delete suspiciously much, and how much.
    struct Held {
        QString partition;
        int deletions = 0;
    };
    [[nodiscard]] Result<std::vector<Held>> held();
    /// Somebody who may says the deletions are meant: the next pull carries them out.
    [[nodiscard]] Result<> release(const QString &partition);

    /// A document's bytes that this computer wants and where they belong.
    struct WantedFile {
        domain::DocumentId document;
        QString sha256;
        qint64 bytes = 0;
        bool filed = false;         ///< The bytes as filed: there is no stamped copy.
        domain::CaseId caseId = {}; ///< Of a document of a record; none of one that waits for review.
    };
    /// Files of waiting submissions and of records kept here, in the order in which somebody will need them.
    [[nodiscard]] Result<std::vector<WantedFile>> wantedFiles(int limit, int offset = 0);
    /// The hash of the bytes that stand for a document on this computer. Error NotFound.
    [[nodiscard]] Result<WantedFile> fileOf(const domain::DocumentId &document);
    /// Those of one case's record.
    [[nodiscard]] Result<std::vector<WantedFile>> filesOf(const domain::CaseId &id);
    /// The cases whose records hold documents of these bytes; the same paper may be filed in several.
    [[nodiscard]] Result<std::vector<domain::CaseId>> casesWith(const QString &sha256);
    /// A document of a record is wanted as it was filed, too, beside its stamped copy; it goes when the document goes.
    [[nodiscard]] Result<> wantFiled(const domain::Document &document);
    /// Whether anything still refers to bytes of that hash.
    [[nodiscard]] Result<bool> isReferenced(const QString &sha256);
    /// Partitions that were dropped and that the court has not heard about.
    [[nodiscard]] Result<std::vector<domain::wire::Dropped>> dropped();
    [[nodiscard]] Result<> dropsHeard(const std::vector<domain::wire::Dropped> &dropped);
    /// The same, and whether nothing is left of what was taken away: false while somebody still reads from the log.
    [[nodiscard]] Result<bool> tracesForgotten();

    /// Hashes whose files must be deleted (rejected, dropped, replaced); they stay listed until filesDeleted().
    [[nodiscard]] Result<QStringList> filesToDelete();
    [[nodiscard]] Result<> fileDeleted(const QString &sha256);

    /// What was taken away leaves traces in the write-ahead log, which no deletion reaches: empties the log when there are
    /// some. A reader can put that off; then the next call does it. Only on the connection that checkpoints.
    [[nodiscard]] Result<> forgetTraces();

private:
    Cache(sql::Connection connection, WriteGate &gate, Opened opened);
    [[nodiscard]] Result<qint64> metaNumber(const char *key);
    [[nodiscard]] Result<> rewriteFile();

    sql::Connection m_connection;
    WriteGate &m_gate;
    Opened m_opened;
};

} // namespace dais::store
