#include "server/record/outcome_body.h"

#include "domain/wire/strict_json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dais::server::record {

using domain::Outcome;

QByteArray outcomeBody(const Outcome &outcome)
{
    if (outcome == Outcome{outcome.kind, {}, {}, {}})
        return "{}"; // The common case, without a JSON writer.
    QJsonObject object;
    if (!outcome.code.isEmpty())
        object.insert(QLatin1String("code"), outcome.code);
    if (!outcome.sameAs.isNull())
        object.insert(QLatin1String("same_as"), outcome.sameAs.toString());
    if (!outcome.decision.isNull())
        object.insert(QLatin1String("decision"), outcome.decision.toString());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Outcome> outcomeFrom(qint64 kind, const QByteArray &body)
{
    if (kind < int(Outcome::Kind::Applied) || kind > int(Outcome::Kind::Quarantined))
        return fail(Error::Kind::Storage, QStringLiteral("corrupt"));
    Outcome outcome{Outcome::Kind(kind), {}, {}, {}};
    if (body == "{}")
        return outcome;
    const auto object = domain::wire::parseObject(body);
    if (!object)
        return fail(Error::Kind::Storage, QStringLiteral("corrupt"));
    outcome.code = object->value(QLatin1String("code")).toString();
    outcome.sameAs = domain::CommandId(QUuid(object->value(QLatin1String("same_as")).toString()));
    outcome.decision = domain::DecisionId(QUuid(object->value(QLatin1String("decision")).toString()));
    return outcome;
}

} // namespace dais::server::record
