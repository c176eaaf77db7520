#include "press/html_pdf.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFont>
#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTimeZone>

static void initialiseTemplates()
{
    Q_INIT_RESOURCE(notice_templates); // A static library's resources are not found otherwise.
}

namespace dais::press {

namespace {

/// Writes `text` over what stands behind the first `key`; nothing moves, so that the file's table stays right.
void overwrite(QByteArray &pdf, const QByteArray &key, const QByteArray &text)
{
    const qsizetype at = pdf.indexOf(key);
    if (at >= 0 && at + key.size() + text.size() <= pdf.size())
        pdf.replace(at + key.size(), text.size(), text);
}

} // namespace

Result<QString> filledTemplate(const QString &name, const kainjow::mustache::object &fields)
{
    initialiseTemplates();
    QFile file(QStringLiteral(":/dais/notice_templates/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, QStringLiteral("template"));
    kainjow::mustache::mustache page(file.readAll().toStdString());
    if (!page.is_valid())
        return fail(Error::Kind::Storage, QStringLiteral("template"));
    return QString::fromStdString(page.render(kainjow::mustache::data(fields)));
}

QByteArray printed(const QString &html, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait, QMarginsF(72, 72, 72, 72)));
    writer.setTitle(title);
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Liberation Serif"), 12));
    document.setHtml(html);
    document.print(&writer);
    return bytes;
}

/// Qt dates and numbers a file by the moment of its printing.
void datePdf(const QDateTime &instant, const QByteArray &content, QByteArray &pdf)
{
    const QByteArray key = "xmp:CreateDate=\"";
    const qsizetype at = pdf.indexOf(key) + key.size();
    const auto printed =
        QDateTime::fromString(QString::fromLatin1(pdf.mid(at, pdf.indexOf('"', at) - at)), Qt::ISODate);
    const QDateTime shown = instant.toOffsetFromUtc(printed.isValid() ? printed.offsetFromUtc() : 0);
    const QByteArray iso = shown.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1();
    overwrite(pdf, key, iso);
    overwrite(pdf, "xmp:ModifyDate=\"", iso);
    overwrite(pdf, "/CreationDate (D:", shown.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1());
    const QByteArray id = QCryptographicHash::hash(content, QCryptographicHash::Sha256).first(16).toHex();
    overwrite(pdf, "\n/ID [ <", id + "> <" + id);
}

QString inZone(const QDateTime &instant, const QString &zone)
{
    const QDateTime local = instant.toTimeZone(QTimeZone(zone.toLatin1()));
    return QLocale(QLocale::English).toString(local, QStringLiteral("MMM d, yyyy h:mm ap ")) +
           local.timeZoneAbbreviation();
}

} // namespace dais::press
