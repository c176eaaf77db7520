#include "server/intake/receive_typed.h"

#include "domain/wire/strict_json.h"
#include "domain/wire/submission_fields.h"

#include <QJsonArray>

namespace dais::server::intake {

namespace {

namespace wire = domain::wire;

constexpr int mostPersons = 50;

tl::unexpected<Refusal> notUnderstood(const QString &where)
{
    return tl::unexpected(Refusal{400, "not_understood",
                                  QStringLiteral("The court's server did not understand what was typed."),
                                  QStringLiteral("Check the part that is named and send it again."), where});
}

/// Fills in what a filer may leave out, so that the one codec reads the rest.
QJsonObject withDefaults(QJsonObject object, const QJsonObject &defaults)
{
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        if (!object.contains(it.key()))
            object.insert(it.key(), it.value());
    return object;
}

const QJsonObject personDefaults{{QStringLiteral("nationality"), QString()},
                                 {QStringLiteral("language"), QString()},
                                 {QStringLiteral("detained"), false}};
const QJsonObject nameDefaults{{QStringLiteral("given"), QString()}, {QStringLiteral("aliases"), QJsonArray()}};
const QJsonObject addressDefaults{{QStringLiteral("street"), QString()},
                                  {QStringLiteral("city"), QString()},
                                  {QStringLiteral("state"), QString()},
                                  {QStringLiteral("zip"), QString()}};
const QJsonObject chargingDefaults{{QStringLiteral("special_classifications"), QJsonArray()},
                                   {QStringLiteral("allegations"), QJsonArray()},
                                   {QStringLiteral("charges"), QJsonArray()},
                                   {QStringLiteral("persons"), QJsonArray()}};

/// "wrong_field:birth_date" -> "birth_date".
QString fieldOf(const Error &error)
{
    return error.detail.section(u':', 1);
}

Taken<domain::ChargedPerson> readPerson(const QJsonValue &value, const QString &where)
{
    if (!value.isObject())
        return notUnderstood(where);
    QJsonObject person = withDefaults(value.toObject(), personDefaults);
    person.insert(QStringLiteral("name"), withDefaults(person.value(QStringLiteral("name")).toObject(), nameDefaults));
    person.insert(QStringLiteral("address"),
                  withDefaults(person.value(QStringLiteral("address")).toObject(), addressDefaults));
    auto read = wire::read<domain::ChargedPerson>(person);
    if (!read)
        return notUnderstood(where + u'.' + fieldOf(read.error()));
    return *std::move(read);
}

Taken<domain::ChargingData> readCharging(const QJsonValue &value)
{
    if (!value.isObject())
        return notUnderstood(QStringLiteral("charging"));
    QJsonObject object = withDefaults(value.toObject(), chargingDefaults);
    const QJsonArray persons = object.take(QStringLiteral("persons")).toArray();
    if (persons.size() > mostPersons)
        return notUnderstood(QStringLiteral("charging.persons"));
    object.insert(QStringLiteral("persons"), QJsonArray());
    auto charging = wire::read<domain::ChargingData>(object);
    if (!charging)
        return notUnderstood(QStringLiteral("charging.") + fieldOf(charging.error()));
    for (qsizetype i = 0; i < persons.size(); ++i) {
        auto person = readPerson(persons[i], QStringLiteral("charging.persons[%1]").arg(i));
        if (!person)
            return tl::unexpected(person.error());
        charging->persons.push_back(*std::move(person));
    }
    return *std::move(charging);
}

const QJsonObject appearanceDefaults{{QStringLiteral("scope"), QStringLiteral("all")},
                                     {QStringLiteral("primary"), true},
                                     {QStringLiteral("practitioner"), QString()}};
const QJsonObject custodyDefaults{{QStringLiteral("place"), QString()}};

/// Fills in one part of an object, where it is there.
void fillPart(QJsonObject &object, const QString &part, const QJsonObject &defaults)
{
    if (const QJsonValue value = object.value(part); value.isObject())
        object.insert(part, withDefaults(value.toObject(), defaults));
}

Taken<std::optional<domain::Particulars>> readParticulars(const QJsonValue &value, const QString &where)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isObject())
        return notUnderstood(where);
    QJsonObject object = withDefaults(value.toObject(), {{QStringLiteral("parties"), QJsonArray()}});
    fillPart(object, QStringLiteral("appearance"), appearanceDefaults);
    fillPart(object, QStringLiteral("custody"), custodyDefaults);
    if (QJsonObject address = object.value(QStringLiteral("address")).toObject(); !address.isEmpty()) {
        fillPart(address, QStringLiteral("address"), addressDefaults);
        object.insert(QStringLiteral("address"), address);
    }
    auto read = wire::read<domain::Particulars>(object);
    if (!read)
        return notUnderstood(where + u'.' + fieldOf(read.error()));
    return std::optional(*std::move(read));
}

Taken<std::vector<TypedDocument>> readDocuments(const QJsonValue &value)
{
    std::vector<TypedDocument> documents;
    const QJsonArray array = value.toArray();
    if (!value.isArray())
        return notUnderstood(QStringLiteral("documents"));
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject document = array[i].toObject();
        const QJsonValue type = document.value(QStringLiteral("type"));
        const QJsonValue title = document.value(QStringLiteral("title"));
        if (!type.isString() || !title.isString())
            return notUnderstood(QStringLiteral("documents[%1]").arg(i));
        auto particulars = readParticulars(document.value(QStringLiteral("particulars")),
                                           QStringLiteral("documents[%1].particulars").arg(i));
        if (!particulars)
            return tl::unexpected(particulars.error());
        documents.push_back({type.toString(), title.toString().simplified(), *std::move(particulars)});
    }
    return documents;
}

/// The plain fields of the package; the parts with structure of their own are read beside it.
template <typename F>
void describePlain(F &f, TypedSubmission &s)
{
    f("id", s.id), f("court", s.court), f("case", s.caseId), f("a_number", s.aNumber);
    f("special_classifications", s.specialClassifications), f("refiling_of", s.refilingOf);
}

} // namespace

Taken<TypedSubmission> readTypedSubmission(const QByteArray &json)
{
    const auto object = wire::parseObject(json);
    if (!object)
        return notUnderstood(QStringLiteral("submission"));
    const QJsonObject filled = withDefaults(*object, {{QStringLiteral("special_classifications"), QJsonArray()}});
    wire::Reader reader(filled);
    TypedSubmission typed;
    describePlain(reader, typed);
    if (const auto read = reader.outcome(); !read)
        return notUnderstood(fieldOf(read.error()));
    auto documents = readDocuments(filled.value(QStringLiteral("documents")));
    if (!documents)
        return tl::unexpected(documents.error());
    typed.documents = *std::move(documents);
    const QJsonValue charging = filled.value(QStringLiteral("charging"));
    if (charging.isUndefined() || charging.isNull())
        return typed;
    auto read = readCharging(charging);
    if (!read)
        return tl::unexpected(read.error());
    typed.charging = *std::move(read);
    return typed;
}

} // namespace dais::server::intake
