#include "server/http/multipart.h"

#include <QTest>
#include <rapidcheck.h>

using namespace dais;
using namespace dais::server::http;

namespace {

/// Writes down what it is told.
class Recorder : public PartVisitor {
public:
    struct Part {
        PartHead head;
        QByteArray bytes;
        bool ended = false;
    };
    Go partBegins(const PartHead &head) override
    {
        parts.push_back({head, {}, false});
        return Go::On;
    }
    Go partBytes(std::span<const std::byte> bytes) override
    {
        parts.back().bytes.append(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
        return parts.back().bytes.size() > most ? Go::Stop : Go::On;
    }
    Go partEnds() override
    {
        parts.back().ended = true;
        return Go::On;
    }
    std::vector<Part> parts;
    qsizetype most = 1 << 20;
};

Result<> feed(MultipartReader &reader, const QByteArray &bytes)
{
    return reader.feed(std::as_bytes(std::span(bytes.constData(), size_t(bytes.size()))));
}

QByteArray form(const std::vector<QByteArray> &contents)
{
    QByteArray text;
    for (const QByteArray &content : contents)
        text += "--B0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                "Content-Type: application/pdf\r\n\r\n" +
                content + "\r\n";
    return text + "--B0--\r\n";
}

} // namespace

class MultipartReaderTest : public QObject {
    Q_OBJECT
private slots:
    void aFormIsReadWhole()
    {
        Recorder recorder;
        MultipartReader reader("B0", recorder);

        QVERIFY(
            feed(reader, "--B0\r\nContent-Disposition: form-data; name=\"submission\"\r\n\r\n{}\r\n" + form({"%PDF"})));

        QVERIFY(reader.isComplete());
        QCOMPARE(recorder.parts.size(), size_t(2));
        QCOMPARE(recorder.parts[0].head.name, QStringLiteral("submission"));
        QCOMPARE(recorder.parts[0].head.type, QByteArray("text/plain"));
        QVERIFY(!recorder.parts[0].head.fileName);
        QCOMPARE(recorder.parts[0].bytes, QByteArray("{}"));
        QCOMPARE(recorder.parts[1].head.fileName, QStringLiteral("a.pdf"));
        QCOMPARE(recorder.parts[1].head.type, QByteArray("application/pdf"));
        QVERIFY(recorder.parts[1].ended);
    }

    void howTheBytesAreCutUpChangesNothing()
    {
        const bool held = rc::check("pieces", [] {
            const auto contents = *rc::gen::container<std::vector<std::string>>(
                rc::gen::container<std::string>(rc::gen::elementOf(std::string("\r\n-B0x"))));
            std::vector<QByteArray> bytes;
            for (const std::string &content : contents)
                if (content.find("\r\n--B0") == std::string::npos && content.rfind("--B0", 0) != 0)
                    bytes.push_back(QByteArray::fromStdString(content));
            const QByteArray text = form(bytes);
            Recorder recorder;
            MultipartReader reader("B0", recorder);
            for (qsizetype at = 0; at < text.size();) {
                const auto size = *rc::gen::inRange<qsizetype>(1, 9);
                RC_ASSERT(feed(reader, text.mid(at, size)).has_value());
                at += size;
            }
            RC_ASSERT(reader.isComplete());
            RC_ASSERT(recorder.parts.size() == bytes.size());
            for (size_t i = 0; i < bytes.size(); ++i)
                RC_ASSERT(recorder.parts[i].bytes == bytes[i]);
        });
        QVERIFY(held);
    }

    void aFormThatIsCutAnywhereIsNotComplete()
    {
        const QByteArray text = form({"%PDF-1.7 something"});
        for (qsizetype cut = 0; cut < text.size() - 2; ++cut) {
            Recorder recorder;
            MultipartReader reader("B0", recorder);
            QVERIFY(feed(reader, text.left(cut)));
            QVERIFY2(!reader.isComplete(), qPrintable(QString::number(cut)));
        }
    }

    void whatIsNoFormIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no boundary") << QByteArray(20'000, 'x');
        QTest::newRow("an endless head") << QByteArray("--B0\r\nX: " + QByteArray(20'000, 'x'));
        QTest::newRow("words after a boundary") << QByteArray("--B0 hello\r\n");
        QTest::newRow("a nameless part") << QByteArray("--B0\r\nContent-Type: text/plain\r\n\r\nx\r\n--B0--");
        QTest::newRow("too many parts")
            << QByteArray("--B0\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n").repeated(300);
    }
    void whatIsNoFormIsRefused()
    {
        QFETCH(QByteArray, text);
        Recorder recorder;
        MultipartReader reader("B0", recorder);
        const auto fed = feed(reader, text);
        QVERIFY(!fed);
        QCOMPARE(fed.error().kind, Error::Kind::Invalid);
    }

    void aVisitorThatSaysStopEndsTheReading()
    {
        Recorder recorder;
        recorder.most = 3;
        MultipartReader reader("B0", recorder);
        const auto fed = feed(reader, form({"12345"}));
        QVERIFY(!fed);
        QCOMPARE(fed.error().kind, Error::Kind::Cancelled);
    }

    void boundariesComeFromTheContentType()
    {
        QCOMPARE(MultipartReader::boundaryOf("multipart/form-data; boundary=\"a b\"").value(), QByteArray("a b"));
        QCOMPARE(MultipartReader::boundaryOf("Multipart/Form-Data;boundary=abc; charset=x").value(), QByteArray("abc"));
        QVERIFY(!MultipartReader::boundaryOf("multipart/form-data"));
        QVERIFY(!MultipartReader::boundaryOf("text/plain; boundary=a"));
        QVERIFY(!MultipartReader::boundaryOf("multipart/form-data; boundary=" + QByteArray(71, 'a')));
    }
};

QTEST_GUILESS_MAIN(MultipartReaderTest)
#include "multipart_reader_test.moc"
