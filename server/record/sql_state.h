#pragma once

#include "domain/apply.h"
#include "sql/connection.h"

namespace dais::server::record {

/// What an entity is now, as stored.
struct StoredEntity {
    QString partition;
    int op = 1; ///< domain::EntityChange::Op; anything but Put means it is not there.
    qint64 version = 0;
    QByteArray aspects; ///< As it travels: [{"a":"content","v":2}].
    QByteArray body;    ///< Empty when it was expunged.
};
/// The entity's present row, or Error NotFound when it never existed.
[[nodiscard]] Result<StoredEntity> storedEntity(sql::Connection &connection, const domain::EntityRef &ref);

/// The court's data as rules read it, inside the caller's transaction.
class SqlState final : public domain::State {
public:
    explicit SqlState(sql::Connection &connection) : m_connection(connection) {}
    [[nodiscard]] Result<domain::Entity> find(const domain::EntityRef &ref) const override;
    [[nodiscard]] Result<qint64> version(const domain::EntityRef &ref, const QString &aspect) const override;
    [[nodiscard]] Result<domain::CaseFile> caseByANumber(const domain::ANumber &number) const override;
    [[nodiscard]] Result<std::vector<domain::Entity>> belongingTo(const domain::CaseId &id) const override;
    [[nodiscard]] Result<std::vector<domain::Hearing>> hearingsOf(const domain::CaseId &id) const override;
    [[nodiscard]] Result<std::vector<domain::Hearing>> bookedAgainst(const domain::Hearing &hearing) const override;

private:
    sql::Connection &m_connection;
};

} // namespace dais::server::record
