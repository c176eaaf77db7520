#pragma once

#include "sql/connection.h"
#include "store/case_words.h"
#include "store/entity_columns.h"

#include <map>

namespace dais::store {

/// Writes bodies and their columns, either as truth or as overlay rows: one description of the rows for both. Belongs
/// to its connection's thread; the caller has the transaction.
class EntityWriter {
public:
    enum class Layer { Truth, Overlay };
    EntityWriter(sql::Connection &connection, Layer layer);

    /// Where an entity of the truth stands: its partition and versions.
    struct Standing {
        qint64 partition = 0;
        qint64 rev = 0;
        qint64 version = 0;
        QString aspects; ///< JSON, as the court sent it.
        QByteArray salt;
        QByteArray digest; ///< SHA-256(salt || body), as the chain has it.
    };
    /// Puts an entity. Error Protocol "body_not_understood".
    [[nodiscard]] Result<> put(const domain::EntityRef &ref, const QByteArray &body, const Standing &standing);
    /// Takes an entity away; in the overlay this hides the truth's.
    [[nodiscard]] Result<> erase(const domain::EntityRef &ref);
    /// Forgets everything of the overlay.
    [[nodiscard]] Result<> clearOverlay();

    /// Makes the overlay's temporary tables and the views over both layers; once per connection.
    [[nodiscard]] static Result<> makeViews(sql::Connection &connection);

private:
    /// The words that find a case follow what is put, and go with what is erased (an empty body).
    [[nodiscard]] Result<> changeWords(const domain::EntityRef &ref, const QByteArray &body);
    [[nodiscard]] Result<CaseWords> standingWords(const domain::EntityRef &ref);
    [[nodiscard]] Result<> putSubmission(const QByteArray &id, const SubmissionColumns &columns);
    [[nodiscard]] Result<> putCase(const QByteArray &id, const CaseColumns &columns);
    [[nodiscard]] Result<> putMember(const domain::EntityRef &ref, const QByteArray &id, const MemberColumns &columns);
    [[nodiscard]] Result<> putHearing(const QByteArray &id, QByteArrayView body);
    [[nodiscard]] Result<> putFiles(const QByteArray &owner, const std::vector<FileColumns> &files);
    template <typename... Values>
    [[nodiscard]] Result<> run(const char *text, const Values &...values);
    [[nodiscard]] Result<sql::Statement *> statement(const char *text);

    sql::Connection &m_connection;
    Layer m_layer;
    QString m_prefix;                                    ///< Of the tables: "main." or "temp.over_".
    std::map<const char *, sql::Statement> m_statements; ///< By the address of their text, a constant.
};

} // namespace dais::store
