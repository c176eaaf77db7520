#include "store/page_reader.h"

#include "domain/wire/strict_json.h"
#include "store/json_scan.h"

namespace dais::store {

namespace {

using domain::wire::Change;

QByteArray base64(QByteArrayView value)
{
    if (value.size() < 2 || value.front() != '"')
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(value.sliced(1, value.size() - 2).toByteArray(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded : QByteArray();
}

QUuid id(QByteArrayView value)
{
    const QByteArray bytes = JsonScan::uuid(value);
    return bytes.isEmpty() ? QUuid() : QUuid::fromRfc4122(bytes);
}

bool readEntity(QByteArrayView value, domain::EntityRef &entity)
{
    bool known = false;
    const bool followed = JsonScan::object(value, [&](QByteArrayView key, QByteArrayView member) {
        if (key == "id") {
            entity.id = id(member);
        } else if (key == "kind") {
            const auto kind = domain::valueOf<domain::EntityKind>(JsonScan::text(member));
            known = kind.has_value();
            entity.kind = kind.value_or(entity.kind);
        }
    });
    return followed && known && !entity.id.isNull();
}

bool readAspects(QByteArrayView value, Change &change)
{
    return JsonScan::array(value, [&](QByteArrayView element) {
        auto &[aspect, version] = change.aspects.emplace_back();
        [[maybe_unused]] const bool followed =
            JsonScan::object(element, [&](QByteArrayView key, QByteArrayView member) {
                if (key == "a")
                    aspect = JsonScan::text(member);
                else if (key == "v")
                    version = JsonScan::number(member);
            });
    });
}

/// One change's own line; false when a field that it needs is missing or wrong.
bool readChange(QByteArrayView line, Change &change)
{
    bool entity = false, aspects = false;
    const bool followed = JsonScan::object(line, [&](QByteArrayView key, QByteArrayView value) {
        if (key == "p")
            change.partition = JsonScan::text(value);
        else if (key == "rev")
            change.rev = JsonScan::number(value);
        else if (key == "commit")
            change.commit = domain::CommitId(id(value));
        else if (key == "entity")
            entity = readEntity(value, change.entity);
        else if (key == "op")
            change.op = int(JsonScan::number(value));
        else if (key == "salt")
            change.salt = base64(value);
        else if (key == "body_digest")
            change.bodyDigest = base64(value);
        else if (key == "envelope_digest")
            change.envelopeDigest = base64(value);
        else if (key == "outcome")
            change.outcome = int(JsonScan::number(value));
        else if (key == "version")
            change.version = JsonScan::number(value);
        else if (key == "aspects")
            aspects = readAspects(value, change);
    });
    return followed && entity && aspects && change.rev > 0 && change.op >= 1 && change.op <= 3;
}

} // namespace

Result<domain::wire::PullPage> readPage(const QByteArray &bytes)
{
    const auto cut = fail(Error::Kind::Protocol, QStringLiteral("page_cut_short"));
    const auto wrong = fail(Error::Kind::Protocol, QStringLiteral("page_not_understood"));
    if (!bytes.endsWith('\n'))
        return cut;
    qsizetype at = bytes.indexOf('\n') + 1;
    auto page = domain::wire::readPullPage(bytes.first(at));
    if (!page)
        return wrong;
    const QByteArrayView all(bytes);
    const auto nextLine = [&] {
        const auto end = bytes.indexOf('\n', at);
        const QByteArrayView line = all.sliced(at, end - at);
        at = end + 1;
        return line;
    };
    while (at < bytes.size()) {
        const QByteArrayView line = nextLine();
        Change &change = page->changes.emplace_back();
        change.op = 0;
        if (!domain::wire::scanStrictly(line) || !readChange(line, change))
            return wrong;
        if (change.op != 1)
            continue;
        if (at >= bytes.size())
            return cut;
        change.body = nextLine().toByteArray();
    }
    return page;
}

} // namespace dais::store
