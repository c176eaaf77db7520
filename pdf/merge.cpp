#include "pdf/merge.h"

#include "pdf/failure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace dais::pdf {

namespace {

// A bundle: eight letters, the header's length (4 bytes, little-endian), the header (JSON: title, numbered, parts with
// title, bytes, pages, front, marks), then the files one after another.
constexpr QByteArrayView magic("DAISMERG");
constexpr qsizetype lengthBytes = 4;
constexpr qint64 longestHeader = 16 << 20;
constexpr int mostParts = 20'000;

QJsonArray described(const std::vector<CopiedMark> &marks)
{
    QJsonArray all;
    for (const CopiedMark &mark : marks) {
        QJsonArray areas, points;
        for (const domain::MarkArea &area : mark.areas)
            areas.append(QJsonArray{area.left, area.top, area.width, area.height});
        for (const domain::MarkPoint &point : mark.points)
            points.append(QJsonArray{point.x, point.y});
        all.append(QJsonObject{{QStringLiteral("page"), mark.page},
                               {QStringLiteral("kind"), domain::nameOf(mark.kind)},
                               {QStringLiteral("areas"), areas},
                               {QStringLiteral("points"), points},
                               {QStringLiteral("fill"), qint64(mark.fill)},
                               {QStringLiteral("edge"), qint64(mark.edge)},
                               {QStringLiteral("text"), mark.text},
                               {QStringLiteral("author"), mark.author}});
    }
    return all;
}

/// A mark as it was described; nothing for a kind that is not known.
std::optional<CopiedMark> markFrom(const QJsonObject &json)
{
    const auto kind = domain::valueOf<domain::MarkKind>(json.value(QLatin1String("kind")).toString());
    if (!kind)
        return std::nullopt;
    CopiedMark mark{.page = json.value(QLatin1String("page")).toInt(),
                    .kind = *kind,
                    .areas = {},
                    .points = {},
                    .fill = QRgb(json.value(QLatin1String("fill")).toInteger()),
                    .edge = QRgb(json.value(QLatin1String("edge")).toInteger()),
                    .text = json.value(QLatin1String("text")).toString(),
                    .author = json.value(QLatin1String("author")).toString()};
    for (const QJsonValue &value : json.value(QLatin1String("areas")).toArray()) {
        const QJsonArray area = value.toArray();
        mark.areas.push_back({area.at(0).toInt(), area.at(1).toInt(), area.at(2).toInt(), area.at(3).toInt()});
    }
    for (const QJsonValue &value : json.value(QLatin1String("points")).toArray())
        mark.points.push_back({value.toArray().at(0).toInt(), value.toArray().at(1).toInt()});
    return mark;
}

QJsonObject described(const MergePart &part, bool isFront)
{
    return {{QStringLiteral("title"), part.title},   {QStringLiteral("bytes"), part.file.size()},
            {QStringLiteral("pages"), part.pages},   {QStringLiteral("front"), isFront},
            {QStringLiteral("from"), part.from},     {QStringLiteral("to"), part.to},
            {QStringLiteral("number"), part.number}, {QStringLiteral("marks"), described(part.marks)}};
}

QByteArray headerOf(const MergePlan &plan)
{
    QJsonArray parts;
    for (const MergePart &part : plan.front)
        parts.append(described(part, true));
    for (const MergePart &part : plan.parts)
        parts.append(described(part, false));
    const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("title"), plan.title},
                                                      {QStringLiteral("numbered"), plan.numbered},
                                                      {QStringLiteral("parts"), parts}})
                                .toJson(QJsonDocument::Compact);
    QByteArray length(lengthBytes, '\0');
    qToLittleEndian(quint32(json.size()), length.data());
    return magic.toByteArray() + length + json;
}

Result<> append(const MergePart &part, OutputFile &whole)
{
    const auto bytes = part.file.map();
    if (!bytes)
        return tl::unexpected(bytes.error());
    return whole.write(**bytes);
}

} // namespace

Result<SealedFile> bundleOf(const MergePlan &plan)
{
    auto whole = OutputFile::create(SealedFile::MaximumBytes);
    if (!whole)
        return tl::unexpected(whole.error());
    DAIS_TRY(whole->write(headerOf(plan)));
    for (const auto *parts : {&plan.front, &plan.parts})
        for (const MergePart &part : *parts)
            DAIS_TRY(append(part, *whole));
    return std::move(*whole).seal();
}

Result<Bundle> parseBundle(QByteArrayView bytes)
{
    const qsizetype start = magic.size() + lengthBytes;
    if (bytes.size() < start || !bytes.startsWith(magic))
        return refuse(Failure::BadRequest);
    const qint64 length = qFromLittleEndian<quint32>(bytes.data() + magic.size());
    if (length > longestHeader || length > bytes.size() - start)
        return refuse(Failure::BadRequest);
    const auto json = QJsonDocument::fromJson(bytes.sliced(start, length).toByteArray()).object();
    Bundle bundle{json.value(QLatin1String("title")).toString(), json.value(QLatin1String("numbered")).toBool(), {}};
    QByteArrayView rest = bytes.sliced(start + length);
    const auto parts = json.value(QLatin1String("parts")).toArray();
    if (parts.isEmpty() || parts.size() > mostParts)
        return refuse(Failure::BadRequest);
    for (const QJsonValue &value : parts) {
        const QJsonObject part = value.toObject();
        const qint64 size = part.value(QLatin1String("bytes")).toInteger(-1);
        const bool isFront = part.value(QLatin1String("front")).toBool();
        if (size <= 0 || size > rest.size() || (isFront && !bundle.parts.empty() && !bundle.parts.back().isFront))
            return refuse(Failure::BadRequest);
        bundle.parts.push_back({part.value(QLatin1String("title")).toString(),
                                rest.first(size),
                                part.value(QLatin1String("pages")).toInt(),
                                isFront,
                                {},
                                part.value(QLatin1String("from")).toInt(1),
                                part.value(QLatin1String("to")).toInt(),
                                part.value(QLatin1String("number")).toInt()});
        const Bundle::Part &read = bundle.parts.back();
        if (read.from < 1 || read.to < 0 || (read.to > 0 && read.to < read.from) || read.number < 0)
            return refuse(Failure::BadRequest);
        for (const QJsonValue &described : part.value(QLatin1String("marks")).toArray())
            if (auto mark = markFrom(described.toObject()))
                bundle.parts.back().marks.push_back(std::move(*mark));
        rest = rest.sliced(size);
    }
    return rest.isEmpty() ? Result<Bundle>(std::move(bundle)) : refuse(Failure::BadRequest);
}

Result<SealedFile> merge(WorkerLauncher &launcher, const MergePlan &plan, const JobLimits &limits, std::stop_token stop)
{
    const auto bundle = bundleOf(plan);
    if (!bundle)
        return tl::unexpected(bundle.error());
    return runJob(launcher, *bundle, JobKind::Merge, {}, limits, std::move(stop));
}

} // namespace dais::pdf
